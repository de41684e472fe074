"""What was scheduled is published when its time comes, once."""

from datetime import timedelta

from services.articles.use_cases.publish_due import publish_due
from services.articles.use_cases.read_article import read_article
from shared.contract import ArticlePublished
from tests.articles.arrange import NOW, SITE, an_article, events

DUE = NOW + timedelta(hours=1)


def test_it_becomes_public_at_its_time_and_is_announced_once(both):
    article = an_article(both, wish=None, publish_at=DUE)
    assert publish_due(both, NOW, SITE) == 0
    late = DUE + timedelta(minutes=5)
    assert publish_due(both, late, SITE) == 1
    assert publish_due(both, late, SITE) == 0
    assert [type(event) for event in events(both)] == [ArticlePublished]
    assert read_article(both, article.id, public=True).published_at == DUE


def test_a_draft_with_a_time_is_left_alone(database):
    an_article(database, wish="draft", publish_at=DUE)
    assert publish_due(database, DUE + timedelta(days=1), SITE) == 0
