"""A page that moves keeps its thread, and a colleague may give it the title that people know it by."""

import pytest

from services.comments.domain.refusals import WrongFields
from services.comments.models import Thread
from services.comments.use_cases.find_outside import Asked, find_outside
from services.comments.use_cases.move_page import move_page, rename_page
from tests.comments.builders import a_site, later, row, submit_at

BLOG = "https://blog.example"
OLD, NEW = f"{BLOG}/2025/satama", f"{BLOG}/satama"


def thread_of(database, stored):
    with database.reading() as session:
        return session.get_one(Thread, row(database, stored.comment).thread)


def test_the_old_address_and_the_new_one_lead_to_the_same_thread(database):
    a_site(database)
    stored = submit_at(database, OLD)
    for _ in range(2):
        move_page(database, OLD, f"{NEW}?utm_source=x", later())
    thread = thread_of(database, stored)
    assert (thread.url, thread.title) == (NEW, "blog.example/satama")
    assert find_outside(database, Asked(OLD)).thread == find_outside(database, Asked(NEW)).thread == thread.id


def test_a_page_may_move_to_another_registered_site(sqlite):
    a_site(sqlite)
    a_site(sqlite, "https://news.example")
    stored = submit_at(sqlite, OLD)
    move_page(sqlite, OLD, "https://news.example/satama", later())
    assert thread_of(sqlite, stored).url == "https://news.example/satama"


def test_a_title_that_was_given_stays_when_the_page_moves(database):
    a_site(database)
    stored = submit_at(database, OLD)
    rename_page(database, OLD, "  Satama herää ", later())
    move_page(database, OLD, NEW, later())
    assert thread_of(database, stored).title == "Satama herää"


@pytest.mark.parametrize(
    ("old", "new", "field", "key"),
    [
        (f"{BLOG}/nobody", NEW, "old", "site.nothing_there"),
        (OLD, f"{BLOG}/other", "new", "site.already_there"),
        ("https://evil.example/x", NEW, "old", "site.no_page"),
        (OLD, "nonsense", "new", "site.no_page"),
    ],
)
def test_what_cannot_move_is_said(sqlite, old, new, field, key):
    a_site(sqlite)
    submit_at(sqlite, OLD)
    submit_at(sqlite, f"{BLOG}/other", body="Muuta.")
    with pytest.raises(WrongFields) as wrong:
        move_page(sqlite, old, new, later())
    assert {name: fault.key for name, fault in wrong.value.faults.items()} == {field: key}


@pytest.mark.parametrize(
    ("address", "title", "field"), [(OLD, " ", "title"), (OLD, "a" * 301, "title"), (NEW, "Satama", "address")]
)
def test_a_title_needs_words_and_a_page_that_somebody_wrote_on(sqlite, address, title, field):
    a_site(sqlite)
    submit_at(sqlite, OLD)
    with pytest.raises(WrongFields) as wrong:
        rename_page(sqlite, address, title, later())
    assert set(wrong.value.faults) == {field}
