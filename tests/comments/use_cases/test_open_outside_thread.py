"""A page's thread is made once, with nothing in it that a stranger sent."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import func, select

from services.comments.models import SitePage, Thread
from services.comments.use_cases.find_outside import Asked
from services.comments.use_cases.list_unrendered import list_unrendered
from services.comments.use_cases.open_outside_thread import forget_empty_thread, open_outside_thread
from services.comments.use_cases.take_in_person import take_in_person
from shared.contract import PersonChanged
from tests.comments.builders import NOW, a_site, events, example_of, submit_at

PAGE = Asked("https://blog.example/h%C3%B6yry?utm_source=x")


def rows(database):
    with database.reading() as session:
        return [session.scalar(select(func.count()).select_from(table)) for table in (Thread, SitePage)]


def test_the_thread_is_called_by_its_address_and_follows_the_site(database):
    person = example_of(PersonChanged)
    take_in_person(database, person)
    a_site(database, language="sv", mode="post", contact_person=person.about)
    opened = open_outside_thread(database, PAGE, None, NOW)
    with database.reading() as session:
        thread = session.get_one(Thread, opened.thread)
    assert (thread.title, thread.url) == ("blog.example/höyry", "https://blog.example/h%C3%B6yry")
    assert (thread.language, thread.mode, thread.contact_person, thread.public) == ("sv", "post", person.about, True)
    assert open_outside_thread(database, PAGE, None, NOW).thread == opened.thread


def test_an_empty_thread_is_told_to_nobody(sqlite):
    a_site(sqlite)
    open_outside_thread(sqlite, PAGE, "en", NOW)
    assert events(sqlite) == []
    assert not list_unrendered(sqlite)


def test_two_at_once_get_the_same_thread(database):
    a_site(database)
    with ThreadPoolExecutor(8) as pool:
        opened = list(pool.map(lambda _: open_outside_thread(database, PAGE, None, NOW), range(8)))
    assert len({each.thread for each in opened}) == 1
    assert [each.fresh for each in opened].count(True) == 1
    assert rows(database) == [1, 1]


def test_what_nobody_wrote_in_is_forgotten_and_what_somebody_wrote_in_is_not(database):
    a_site(database)
    forget_empty_thread(database, open_outside_thread(database, PAGE, None, NOW).thread)
    assert rows(database) == [0, 0]
    submit_at(database, PAGE.address)
    forget_empty_thread(database, open_outside_thread(database, PAGE, None, NOW).thread)
    assert rows(database) == [1, 1]
