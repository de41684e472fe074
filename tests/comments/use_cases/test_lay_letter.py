"""A letter that is laid in is kept until notify has answered for it, and says the same however often it is laid in."""

from sqlalchemy import select

from services.comments.models import ReaderLetter
from services.comments.use_cases.lay_letter import lay_again
from services.comments.use_cases.replay import replay
from services.comments.use_cases.take_in_delivery import take_in_delivery
from shared.contract import AlertAsked, DeliveryChanged
from tests.comments.alerts import alert_of_comment, somebody_who_waits, waiting_letters
from tests.comments.builders import empty_outbox, events, later


def test_it_says_the_same_again(database):
    somebody_who_waits(database, confirmed=False)
    (first,) = events(database, AlertAsked)
    with database.writing() as session:
        lay_again(session, session.scalars(select(ReaderLetter)).one(), later(70))
    assert events(database, AlertAsked) == [first, first]


def test_it_is_told_anew_when_redis_was_lost(database):
    somebody_who_waits(database, confirmed=False)
    (first,) = events(database, AlertAsked)
    empty_outbox(database)
    replay(database, later(9))
    assert events(database, AlertAsked) == [first]


def answered(letter, status, reason=None):
    return DeliveryChanged(letter.id, 2, status, "2026-11-23T12:31:00Z", 1, reason)


def test_once_notify_has_it_the_copy_here_goes_and_the_wish_stays(database):
    kept = somebody_who_waits(database)
    (letter,) = waiting_letters(database)
    take_in_delivery(database, answered(letter, "waiting"), later(5))
    assert waiting_letters(database) == []
    assert alert_of_comment(database, kept.comment) is not None


def test_an_address_that_is_refused_for_good_is_erased_and_one_that_is_away_is_not(database):
    kept = somebody_who_waits(database)
    (letter,) = waiting_letters(database)
    take_in_delivery(database, answered(letter, "failed", "unreachable"), later(5))
    assert alert_of_comment(database, kept.comment) is not None
    take_in_delivery(database, answered(letter, "failed", "refused"), later(6))
    assert alert_of_comment(database, kept.comment) is None
