"""What /metrics tells."""

from datetime import timedelta

from services.articles.use_cases.count_figures import count_figures
from tests.articles.arrange import NOW, a_group, an_article
from tests.articles.use_cases.test_join_group import joined


def test_figures_are_counted(database):
    an_article(database)
    an_article(database, wish=None)
    a_group(database)
    joined(database)
    with database.reading() as session:
        assert count_figures(session, NOW + timedelta(seconds=90)) == {
            "published_articles": 1, "unsent_contact_requests": 1, "oldest_outbox_seconds": 90,
        }  # fmt: skip
