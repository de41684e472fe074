"""One form is one comment, however often it is pressed; and what cannot be stored now is given back, ready for another try."""

import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest
from sqlalchemy import event

from services.comments.domain.statuses import Status
from services.comments.use_cases.list_queue import QueueQuestion, list_queue
from tests.comments.web.site import THREAD, hidden, typed

PAGE = f"/comments/threads/{THREAD}"
TIMES = 100
OUR_OWN = {"Sec-Fetch-Site": "same-origin"}


def stamped(site, **fields):
    """A submission from a form that a person had open for a while."""
    stamp = hidden(site.reader().get(PAGE), "stamp")
    site.later(seconds=30)
    return typed(stamp=stamp, **fields)


def stored(site):
    return [card for status in Status for card in list_queue(site.database, QueueQuestion(status)).cards]


def test_pressing_twice_makes_one_comment(site):
    fields = stamped(site)
    first, second = (site.reader().post(PAGE, data=fields) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert len(stored(site)) == 1


def test_a_hundred_presses_at_once_are_one_comment_and_equal_answers(site):
    fields = stamped(site, body="Sata kertaa sama.", email="aino@esimerkki.fi", wants_answer="yes")
    with ThreadPoolExecutor(16) as windows:
        answers = list(windows.map(lambda _: site.reader().post(PAGE, data=fields), range(TIMES)))
    assert {(answer.status_code, answer.headers["Location"]) for answer in answers} == {
        (303, answers[0].headers["Location"])
    }
    assert len(stored(site)) == 1


def fill_up(database):
    """From now on no connection may make the file larger."""
    database.engine.dispose()
    event.listen(database.engine, "connect", lambda raw, _: raw.execute("PRAGMA max_page_count=1"))


@pytest.mark.parametrize("trouble", ["busy", "full"])
def test_a_database_that_is_busy_or_full_is_said_kindly_with_the_text_kept(site, monkeypatch, trouble):
    monkeypatch.setattr("shared.database.LOCK_WAIT_MS", 50)
    fields = stamped(site, body="Ei tämä saa kadota. " * 200, email="aino@esimerkki.fi")
    with ExitStack() as stack:
        if trouble == "busy":
            stack.enter_context(site.database.writing()).connection()
        else:
            fill_up(site.database)
        page = site.reader().post(PAGE, data=fields)
    assert page.status_code == 503
    assert int(page.headers["Retry-After"]) > 0
    assert page.text.count("Ei tämä saa kadota.") >= 200
    assert "aino@esimerkki.fi" in page.text
    if trouble == "busy":
        assert site.reader().post(PAGE, data=fields).status_code == 303


def test_what_could_not_be_stored_just_now_stands_ready_to_be_sent_again_and_is_one_comment(site, monkeypatch):
    monkeypatch.setattr("shared.database.LOCK_WAIT_MS", 50)
    fields = stamped(site, body="Vielä kerran.", email="aino@esimerkki.fi", wants_answer="yes")
    with site.database.writing() as session:
        session.connection()
        page = site.reader().post(PAGE, data=fields, headers=OUR_OWN)
    assert page.status_code == 503
    assert page.headers["Cache-Control"] == "no-store"
    (given_back,) = re.findall(r"(?s)<textarea[^>]*>\n(.*?)</textarea>", page.text)
    assert given_back.split() == ["Vielä", "kerran.", "Aino", "aino@esimerkki.fi"]
    again = {name: hidden(page, name) for name in fields}
    assert again == fields
    assert [site.reader().post(PAGE, data=each).status_code for each in (again, fields)] == [303, 303]
    assert len(stored(site)) == 1
