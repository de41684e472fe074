"""What articles writes is like its example, and what it reads it can take in from the example."""

from __future__ import annotations

from services.articles.models import Person, Thread
from services.articles.use_cases.change_article import Change, change_article
from services.articles.use_cases.take_in_delivery import take_in_delivery
from services.articles.use_cases.take_in_person import take_in_leaving, take_in_person
from services.articles.use_cases.take_in_thread import take_in_thread
from shared.contract import (
    ArticleChanged,
    ArticlePublished,
    ArticleUnpublished,
    ContactRequested,
    DeliveryChanged,
    GroupChanged,
    PersonChanged,
    PersonLeft,
    ThreadChanged,
)
from tests.articles.arrange import NOW, SITE, a_group, an_article, events
from tests.articles.use_cases.test_join_group import joined
from tests.contract.examples import assert_like_its_example, example


def test_every_event_of_articles_is_like_its_example(database):
    article = an_article(database, close_at=NOW)
    change_article(database, Change(article.id, 1, {"title": "Toinen"}), NOW, SITE)
    change_article(database, Change(article.id, 2, {"wish": "unpublished"}), NOW, SITE)
    a_group(database)
    joined(database)
    written = events(database)
    assert [type(event) for event in written] == [
        ArticlePublished,
        ArticleChanged,
        ArticleUnpublished,
        GroupChanged,
        ContactRequested,
    ]
    for event in written:
        assert_like_its_example(event)


def test_every_event_that_articles_hears_is_taken_in(database):
    person, left = example(PersonChanged.kind), example(PersonLeft.kind)
    thread, delivery = example(ThreadChanged.kind), example(DeliveryChanged.kind)
    assert isinstance(person, PersonChanged)
    assert isinstance(left, PersonLeft)
    assert isinstance(thread, ThreadChanged)
    assert isinstance(delivery, DeliveryChanged)
    take_in_person(database, person)
    take_in_leaving(database, left, NOW, SITE)
    take_in_thread(database, thread)
    take_in_delivery(database, delivery)
    with database.reading() as session:
        assert session.get_one(Thread, thread.about).count == thread.count
        assert session.get_one(Person, left.about).left
