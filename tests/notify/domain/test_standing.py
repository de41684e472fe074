"""Waiting, sending, sent, failed: what leads where, and what leads nowhere."""

import pytest

from services.notify.domain.faults import Fault, FaultKind
from services.notify.domain.schedule import GIVE_UP_AFTER, LEASE
from services.notify.domain.standing import (
    CannotRetry,
    Status,
    claimed,
    dropped,
    faulted,
    is_due,
    is_over,
    retried,
    sent,
    unroutable,
)
from tests.notify.builders import NOON, a_standing, after

AWAY = Fault(FaultKind.UNREACHABLE, "ConnectionRefusedError")
REFUSED = Fault(FaultKind.REFUSED, "550")


def test_a_claim_counts_a_try_and_holds_for_a_lease():
    standing = claimed(a_standing(), NOON)
    assert (standing.status, standing.attempts, standing.claimed_until) == (Status.SENDING, 1, NOON + LEASE)
    assert not is_due(standing, NOON)


def test_a_claim_that_ran_out_is_due_again():
    standing = claimed(a_standing(), NOON)
    assert is_due(standing, NOON + LEASE)
    assert claimed(standing, NOON + LEASE).attempts == 2


def test_what_waits_for_its_next_try_is_not_due_before_it():
    standing = a_standing(next_at=after(minutes=1))
    assert not is_due(standing, after(seconds=59))
    assert is_due(standing, after(minutes=1))


@pytest.mark.parametrize("status", [Status.SENT, Status.FAILED])
def test_what_is_over_is_never_due(status):
    assert not is_due(a_standing(status=status), after(days=10))


def test_a_passing_fault_leads_back_to_waiting():
    standing = faulted(claimed(a_standing(), NOON), AWAY, NOON, 0.0)
    assert (standing.status, standing.next_at) == (Status.WAITING, after(minutes=1))
    assert standing.claimed_until is None
    assert standing.last_fault == "unreachable ConnectionRefusedError"


def test_five_days_of_passing_faults_are_enough():
    standing = claimed(a_standing(attempts=100, tried_since=NOON), NOON + GIVE_UP_AFTER)
    assert faulted(standing, AWAY, NOON + GIVE_UP_AFTER, 0.5).status == Status.FAILED


def test_three_refusals_are_enough_however_many_passing_faults_lie_between():
    standing = a_standing()
    for fault in (REFUSED, AWAY, REFUSED, AWAY):
        standing = faulted(claimed(standing, NOON), fault, NOON, 0.0)
        assert standing.status == Status.WAITING
    assert faulted(claimed(standing, NOON), REFUSED, NOON, 0.0).status == Status.FAILED


def test_a_letter_that_keeps_killing_whoever_sends_it_fails_after_five_days():
    standing = claimed(a_standing(), NOON)
    after_days = claimed(standing, NOON + GIVE_UP_AFTER)
    assert (after_days.status, after_days.last_fault) == (Status.FAILED, "worker_lost")


def test_what_is_sent_keeps_no_fault():
    standing = sent(claimed(a_standing(last_fault="unreachable 421"), NOON), after(seconds=2))
    assert (standing.status, standing.sent_at, standing.last_fault) == (Status.SENT, after(seconds=2), None)


def test_finding_nobody_is_no_try():
    standing = unroutable(a_standing(), NOON)
    assert (standing.status, standing.attempts, standing.last_fault) == (Status.WAITING, 0, "nobody_reachable")
    assert standing.next_at > NOON


def test_a_retry_begins_anew():
    failed = a_standing(status=Status.FAILED, attempts=130, refusals=3, tried_since=NOON)
    standing = retried(failed, after(days=6))
    assert (standing.status, standing.attempts, standing.refusals, standing.tried_since) == (Status.WAITING, 0, 0, None)
    assert is_due(standing, after(days=6))


@pytest.mark.parametrize("status", [Status.SENDING, Status.SENT])
def test_what_is_under_way_or_sent_cannot_be_retried(status):
    with pytest.raises(CannotRetry):
        retried(a_standing(status=status), NOON)


def test_what_counts_no_longer_is_not_taken_in_hand():
    letter = a_standing(useless_after=after(minutes=15))
    assert claimed(letter, after(minutes=14)).status == Status.SENDING
    late = claimed(letter, after(minutes=15))
    assert (late.status, late.attempts, late.last_fault) == (Status.FAILED, 0, "too_late")


def test_giving_up_what_has_failed_already_changes_nothing():
    failed = a_standing(status=Status.FAILED, last_fault="refused 550", useless_after=NOON)
    assert dropped(failed) == failed


@pytest.mark.parametrize(
    ("status", "minutes", "over"),
    [(Status.WAITING, 14, False), (Status.FAILED, 14, False), (Status.SENT, 1, True), (Status.WAITING, 15, True)],
)
def test_what_a_letter_holds_goes_as_it_leaves_or_when_it_counts_no_longer(status, minutes, over):
    assert is_over(a_standing(status=status, useless_after=after(minutes=15)), after(minutes=minutes)) is over


def test_what_a_reader_left_is_kept_for_the_time_of_grace():
    assert not is_over(a_standing(status=Status.SENT), after(days=365))
