"""A comment on an outside page is stored by the same rules, and a refused one leaves no thread behind."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from services.comments.domain.contact_choices import ContactDetailsFound
from services.comments.domain.outside_pages import NotOfThisSite
from services.comments.domain.refusals import TooMany, WrongFields
from services.comments.models import Comment, SitePage, Thread
from services.comments.use_cases.find_outside import Asked
from services.comments.use_cases.submit_outside import submit_outside
from tests.comments.builders import INTAKE, NOW, a_site, a_submission, row, submit_at

PAGE = "https://blog.example/satama"


def counted(database):
    with database.reading() as session:
        return [session.scalar(select(func.count()).select_from(table)) for table in (Thread, SitePage, Comment)]


def test_the_first_comment_begins_the_thread_and_the_next_joins_it(database):
    a_site(database)
    first, second = submit_at(database, PAGE, language="sv"), submit_at(database, f"{PAGE}/?fbclid=1", body="Toinen.")
    assert row(database, first.comment).thread == row(database, second.comment).thread
    with database.reading() as session:
        assert session.get_one(Thread, row(database, first.comment).thread).language == "sv"
    assert counted(database) == [1, 1, 2]


def test_the_same_submission_is_stored_once(database):
    a_site(database)
    keyed = a_submission(thread="", key="sama")
    first, again = (submit_outside(database, Asked(PAGE), keyed, INTAKE, NOW) for _ in range(2))
    assert (again.comment, again.token, again.repeated) == (first.comment, first.token, True)


@pytest.mark.parametrize(
    ("fields", "refusal"), [({"body": ""}, WrongFields), ({"body": "Soita 040 123 4567"}, ContactDetailsFound)]
)
def test_a_refused_first_comment_leaves_nothing_behind(database, fields, refusal):
    a_site(database)
    with pytest.raises(refusal):
        submit_at(database, PAGE, **fields)
    assert counted(database) == [0, 0, 0]


def test_who_sends_too_much_fills_no_database(sqlite):
    a_site(sqlite)
    limited = replace(INTAKE, sender_limit=1)
    submit_outside(sqlite, Asked(PAGE), a_submission(thread=""), limited, NOW)
    for number in range(5):
        with pytest.raises(TooMany):
            submit_outside(sqlite, Asked(f"{PAGE}/{number}"), a_submission(thread=""), limited, NOW)
    assert counted(sqlite) == [1, 1, 1]


def test_many_first_comments_at_once_with_refused_ones_among_them_meet_in_one_thread(database):
    a_site(database)

    def write(number: int) -> None:
        if number % 2:
            with pytest.raises(WrongFields):
                submit_at(database, PAGE, body="")
        else:
            submit_at(database, PAGE, body=f"Kommentti {number}.")

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(write, range(12)))
    assert counted(database) == [1, 1, 6]


def test_a_page_of_no_registered_site_takes_nothing(sqlite):
    a_site(sqlite)
    with pytest.raises(NotOfThisSite):
        submit_at(sqlite, "https://evil.example/satama")
    assert counted(sqlite) == [0, 0, 0]
