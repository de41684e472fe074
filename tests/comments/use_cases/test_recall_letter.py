"""A letter about an answer that readers see no more is called back, and tells of the others later, if it had not left."""

import pytest

from services.comments.domain.reply_alerts import PAUSE
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.take_in_delivery import take_in_delivery
from services.comments.use_cases.tell_replies import tell_replies
from services.comments.use_cases.withdraw_comment import withdraw_comment
from shared.contract import DeliveryChanged, LetterRecalled, ReplyShown
from tests.comments.alerts import AT_HOME, answer, opened, somebody_who_waits, waiting_letters
from tests.comments.builders import events, judge, later
from tests.contract.examples import assert_like_its_example

HOUR = PAUSE.total_seconds()


def tell(database, seconds):
    return tell_replies(database, AT_HOME, later(seconds))


def what_became_of(letter, reason, status="failed"):
    return DeliveryChanged(letter, 2, status, "2026-11-23T12:31:00Z", 1, reason)


@pytest.mark.parametrize("way", ["withdrawn", "rejected"])
def test_it_is_called_back_when_the_answer_goes(database, way):
    kept = somebody_who_waits(database)
    reply = answer(database, kept.comment, later(10))
    tell(database, 11)
    (letter,) = events(database, ReplyShown)
    if way == "withdrawn":
        withdraw_comment(database, reply.token, later(12))
    else:
        judge(database, reply.comment, Verdict.REJECT, now=later(12))
    (recalled,) = events(database, LetterRecalled)
    assert_like_its_example(recalled)
    assert recalled.about == letter.about
    assert letter.about not in {each.id for each in waiting_letters(database)}
    take_in_delivery(database, what_became_of(letter.about, "too_late"), later(13))
    assert tell(database, 14 + HOUR) == 0


def test_the_answers_that_stay_are_told_of_once_it_is_known_that_it_did_not_leave(database):
    kept = somebody_who_waits(database)
    gone, stays = (answer(database, kept.comment, later(10 + each), f"Vastaus {each}.") for each in range(2))
    tell(database, 12)
    (first,) = events(database, ReplyShown)
    withdraw_comment(database, gone.token, later(13))
    assert tell(database, 13 + HOUR) == 0
    for _ in range(2):
        take_in_delivery(database, what_became_of(first.about, "too_late"), later(14 + HOUR))
    assert tell(database, 15 + HOUR) == 1
    second = events(database, ReplyShown)[-1]
    assert opened(second)["count"] == "1"
    assert stays.comment in opened(second)["link"]
    take_in_delivery(database, what_became_of(first.about, "too_late"), later(16 + HOUR))
    assert tell(database, 16 + 3 * HOUR) == 0


def test_an_answer_of_an_earlier_letter_calls_nothing_back(database):
    kept = somebody_who_waits(database)
    early = answer(database, kept.comment, later(10))
    tell(database, 11)
    answer(database, kept.comment, later(20), "Toinen vastaus.")
    tell(database, 12 + HOUR)
    withdraw_comment(database, early.token, later(13 + HOUR))
    assert events(database, LetterRecalled) == []


def test_an_answer_that_nobody_waited_for_calls_nothing_back(sqlite):
    kept = somebody_who_waits(sqlite, confirmed=False)
    reply = answer(sqlite, kept.comment, later(10))
    withdraw_comment(sqlite, reply.token, later(11))
    assert events(sqlite, LetterRecalled) == []


def test_an_answer_that_is_stored_late_is_still_told_of(database):
    kept = somebody_who_waits(database)
    answer(database, kept.comment, later(10))
    tell(database, 12)
    # It was decided a moment before the letter was laid in, and stored a moment after.
    answer(database, kept.comment, later(11), "Hidas vastaus.")
    assert tell(database, 13 + HOUR) == 1
