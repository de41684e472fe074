"""What /metrics tells."""

from services.articles.use_cases.count_figures import count_figures
from tests.articles.arrange import a_group, an_article
from tests.articles.use_cases.test_join_group import joined


def test_figures_are_counted(database):
    an_article(database)
    an_article(database, wish=None)
    a_group(database)
    joined(database)
    with database.reading() as session:
        assert count_figures(session) == {"published_articles": 1, "unsent_contact_requests": 1, "outbox_events": 2}
