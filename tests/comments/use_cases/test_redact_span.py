"""A redaction is open: readers see that something was taken away, never the words themselves."""

import pytest

from services.comments.domain.refusals import WrongFields
from services.comments.domain.statuses import NotDecidable, Verdict
from services.comments.use_cases.read_card import StaleComment, show_card
from services.comments.use_cases.redact_span import Redaction, redact_span
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.use_cases.show_thread import show_thread
from services.comments.use_cases.withdraw_comment import withdraw_comment
from tests.comments.builders import ANNA, a_public_comment, judge, later, open_thread, submit

BODY = "Naapurini Esko Esimerkki huutaa.\n\nEsko Esimerkki kuorsaa."


def redact(database, comment, version, start, end, **fields):
    return redact_span(database, Redaction(comment, version, start, end, **fields), ANNA, later(5))


def test_readers_see_the_word_for_it_and_not_the_span(database):
    open_thread(database)
    kept = a_public_comment(database, body=BODY)
    start = BODY.index("Esko")
    version = redact(database, kept.comment, 2, start, start + 14, kind="name", reason="Toisen nimi.")
    second = BODY.rindex("Esko")
    redact(database, kept.comment, version, second, second + 14, kind="name")
    (shown,) = show_thread(database, "t1", None, later(6)).comments
    assert "Esko" not in shown.html
    assert shown.html.count('<span class="redaction">[nimi poistettu]</span>') == 2
    assert shown.redacted == ("name",)


def test_it_stays_taken_away_when_the_comment_is_approved_later(database):
    open_thread(database)
    kept = submit(database, body=BODY)
    redact(database, kept.comment, 1, 10, 24, kind="name")
    judge(database, kept.comment, Verdict.APPROVE, now=later(6))
    (shown,) = show_thread(database, "t1", None, later(7)).comments
    assert shown.html.startswith('<p>Naapurini <span class="redaction">[nimi poistettu]</span> huutaa.</p>')


def test_who_did_it_and_why_is_on_the_card_and_its_author_learns_of_it(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite, body=BODY)
    redact(sqlite, kept.comment, 1, 10, 24, kind="name", reason="Toisen nimi.")
    (redaction,) = show_card(sqlite, kept.comment).redactions
    assert (redaction.by_name, redaction.reason, redaction.at) == ("Anna Aalto", "Toisen nimi.", later(5))
    assert show_receipt(sqlite, kept.token, later(6)).redacted == ("name",)


@pytest.mark.parametrize(("start", "end", "kind"), [(-1, 3, "name"), (3, 3, "name"), (0, 9999, "name"), (0, 3, "odd")])
def test_a_span_lies_in_the_text(sqlite, start, end, kind):
    open_thread(sqlite)
    kept = submit(sqlite, body=BODY)
    with pytest.raises(WrongFields):
        redact(sqlite, kept.comment, 1, start, end, kind=kind)


def test_a_span_is_taken_away_once_on_the_version_looked_at_and_not_from_what_is_gone(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite, body=BODY)
    redact(sqlite, kept.comment, 1, 10, 24)
    with pytest.raises(StaleComment):
        redact(sqlite, kept.comment, 1, 0, 3)
    with pytest.raises(WrongFields):
        redact(sqlite, kept.comment, 2, 20, 30)
    withdraw_comment(sqlite, kept.token, later(6))
    with pytest.raises(NotDecidable):
        redact(sqlite, kept.comment, 3, 0, 3)
