"""The whole state comes again, so that an emptied Redis is filled."""

from sqlalchemy import delete

from services.articles.models import Outbox
from services.articles.use_cases.change_article import Change, change_article
from services.articles.use_cases.replay import replay
from shared.contract import ArticlePublished, ArticleUnpublished, ContactRequested, GroupChanged
from tests.articles.arrange import NOW, SITE, a_group, an_article, events
from tests.articles.use_cases.test_join_group import joined
from tests.articles.use_cases.test_take_in_delivery import delivered


def test_articles_that_are_or_were_public_and_open_requests_are_told_again(both):
    an_article(both, wish=None)
    public, gone = an_article(both), an_article(both)
    change_article(both, Change(gone.id, 1, {"wish": "unpublished"}), NOW, SITE)
    a_group(both)
    joined(both)
    with both.writing() as session:
        session.execute(delete(Outbox))
    assert replay(both, NOW, SITE) == 4
    by_about = {event.about: event for event in events(both)}
    assert type(by_about[public.id]) is ArticlePublished
    assert by_about[gone.id] == ArticleUnpublished(about=gone.id, row_version=2, thread=gone.id)
    assert sum(isinstance(event, GroupChanged) for event in by_about.values()) == 1
    assert sum(isinstance(event, ContactRequested) for event in by_about.values()) == 1


def test_a_request_that_was_handed_over_is_not_told_again(database):
    a_group(database)
    joined(database)
    delivered(database, 1, "sent")
    replay(database, NOW, SITE)
    assert sum(isinstance(event, ContactRequested) for event in events(database)) == 1
