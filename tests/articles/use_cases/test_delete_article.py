"""A deleted article is nowhere, and its address stays its own."""

import pytest

from services.articles.domain.faults import NotThere, StaleVersion
from services.articles.use_cases.delete_article import delete_article
from services.articles.use_cases.read_article import read_article
from shared.contract import ArticleUnpublished
from tests.articles.arrange import NOW, SITE, an_article, events


def test_it_is_gone_and_its_thread_is_closed(both):
    article = an_article(both)
    delete_article(both, article.id, None, NOW, SITE)
    assert events(both)[-1] == ArticleUnpublished(about=article.id, row_version=2, thread=article.id)
    with pytest.raises(NotThere):
        read_article(both, article.id, public=False)
    with pytest.raises(NotThere):
        delete_article(both, article.id, None, NOW, SITE)


def test_its_address_is_never_given_to_another(database):
    delete_article(database, an_article(database).id, 1, NOW, SITE)
    assert an_article(database).slug == "hyva-alku-2"


def test_who_looked_at_an_older_version_deletes_nothing(database):
    article = an_article(database)
    with pytest.raises(StaleVersion):
        delete_article(database, article.id, 9, NOW, SITE)
    assert read_article(database, article.id, public=True).version == 1
