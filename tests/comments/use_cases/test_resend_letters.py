"""What notify has not answered for is told again, and erased when nobody needs to hear it any more."""

from services.comments.use_cases.resend_letters import resend_letters
from shared.contract import AlertAsked
from tests.comments.alerts import somebody_who_waits, waiting_letters
from tests.comments.builders import empty_outbox, events, later


def test_it_is_told_again_after_a_minute_unless_it_still_waits_here(database):
    somebody_who_waits(database, confirmed=False)
    assert resend_letters(database, later(70)) == 0
    empty_outbox(database)
    assert resend_letters(database, later(30)) == 0
    assert resend_letters(database, later(70)) == 1
    assert len(events(database, AlertAsked)) == 1


def test_what_came_too_late_is_erased(database):
    somebody_who_waits(database, confirmed=False)
    empty_outbox(database)
    assert resend_letters(database, later(49 * 3600)) == 0
    assert waiting_letters(database) == []
