"""A thread follows its article, whatever comes twice or late."""

from services.comments.models import Thread
from services.comments.use_cases.take_in_article import take_in_article, take_in_unpublished
from shared.contract import ArticleChanged, ArticlePublished, ArticleUnpublished, ThreadChanged
from tests.comments.builders import NOW, events, example_of, later, open_thread
from tests.contract.examples import assert_like_its_example


def thread(database, name="t1"):
    with database.reading() as session:
        return session.get(Thread, name)


def test_a_published_article_opens_its_thread(database):
    event = example_of(ArticlePublished)
    take_in_article(database, event, NOW)
    mirrored = thread(database, event.thread)
    assert (mirrored.title, mirrored.url, mirrored.language, mirrored.public) == (
        event.title, event.url, event.language, True,
    )  # fmt: skip
    (told,) = events(database, ThreadChanged)
    assert (told.about, told.open, told.count) == (event.thread, True, 0)
    assert_like_its_example(told)


def test_twice_or_late_changes_nothing(database):
    open_thread(database, version=3, title="Uusi")
    told = len(events(database))
    open_thread(database, version=3, title="Sama uudestaan")
    open_thread(database, version=2, title="Vanha")
    assert (thread(database).title, len(events(database))) == ("Uusi", told)


def test_a_change_is_taken_over(sqlite):
    open_thread(sqlite)
    open_thread(sqlite, version=2, title="Uusi", mode="closed", contact_person=None)
    changed = thread(sqlite)
    assert (changed.title, changed.mode, changed.contact_person, changed.shown_open) == ("Uusi", "closed", None, False)
    take_in_article(sqlite, example_of(ArticleChanged), later())


def test_an_unpublished_articles_thread_is_hidden_and_comes_back_with_it(sqlite):
    open_thread(sqlite)
    event = example_of(ArticleUnpublished)
    take_in_unpublished(sqlite, ArticleUnpublished(about="article-t1", row_version=2, thread="t1"), later())
    assert not thread(sqlite).public
    assert not events(sqlite, ThreadChanged)[-1].open
    open_thread(sqlite, version=1)
    assert not thread(sqlite).public
    open_thread(sqlite, version=3)
    assert thread(sqlite).public
    take_in_unpublished(sqlite, event, later())


def test_what_was_hidden_before_it_was_heard_of_stays_hidden(database):
    take_in_unpublished(database, ArticleUnpublished(about="article-t1", row_version=2, thread="t1"), NOW)
    open_thread(database, version=1)
    assert not thread(database).public
    open_thread(database, version=3)
    assert (thread(database).public, thread(database).title) == (True, "Saavutettavuus arjessa")


def test_two_articles_have_two_threads(sqlite):
    open_thread(sqlite)
    open_thread(sqlite, "t2")
    assert thread(sqlite, "t2").article == "article-t2"
