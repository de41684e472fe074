"""Whom a comment answers."""

from services.comments.domain.statuses import Status
from services.comments.use_cases.list_queue import QueueQuestion, list_queue
from tests.comments.web.site import THREAD, decide, hidden, typed

PAGE = f"/comments/threads/{THREAD}"
MEGABYTE = "sana " * 210_000


def stamped(site, **fields):
    """A submission from a form that a person had open for a while."""
    stamp = hidden(site.reader().get(PAGE), "stamp")
    site.later(seconds=30)
    return typed(stamp=stamp, **fields)


def stored(site):
    return [card for status in Status for card in list_queue(site.database, QueueQuestion(status)).cards]


def test_an_answer_names_whom_it_answers(site):
    first = site.submit(name="Anna")
    decide(site, first.comment)
    page = site.reader().get(f"{PAGE}?answer={first.comment}")
    assert "Vastaa: Anna" in page.text
    assert hidden(page, "parent") == first.comment
    site.reader().post(PAGE, data=stamped(site, parent=first.comment))
    (answer,) = list_queue(site.database, QueueQuestion()).cards
    assert answer.parent is not None
    assert answer.parent.name == "Anna"


def test_nobody_answers_what_is_not_public_here(site):
    site.open_thread("t-other", url="http://localhost/articles/other")
    pending, elsewhere = site.submit(name="Piilossa"), site.submit(thread="t-other", name="Muualla")
    decide(site, elsewhere.comment)
    for comment in (pending.comment, elsewhere.comment, "nobody"):
        page = site.reader().get(f"{PAGE}?answer={comment}")
        assert page.status_code == 200
        assert 'name="parent"' not in page.text
    assert site.reader().post(PAGE, data=stamped(site, parent=pending.comment)).status_code == 422
