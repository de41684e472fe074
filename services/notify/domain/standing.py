"""How a delivery moves: waiting, sending, then sent, waiting again or failed. Each move gives a new standing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from services.notify.domain.faults import Fault, FaultKind
from services.notify.domain.schedule import GIVE_UP_AFTER, MINUTE, lease_of, next_try

MOST_REFUSALS = 3
LOOK_AGAIN_FOR_SOMEBODY = MINUTE * 15


class Status(StrEnum):
    """The four that a delivery may have."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True)
class Standing:
    """Where a delivery stands. The names are those of the table's columns."""

    status: str
    attempts: int
    refusals: int
    tried_since: datetime | None
    next_at: datetime
    claimed_until: datetime | None
    sent_at: datetime | None
    last_fault: str | None
    # None: what it forwards is worth sending however late.
    useless_after: datetime | None = None


class CannotRetry(Exception):
    """It was sent, it is just being sent, or what it forwarded is destroyed."""


def is_due(standing: Standing, now: datetime) -> bool:
    """Whether somebody should send it now. A claim that ran out counts: whoever held it has died."""
    if standing.status == Status.SENDING:
        return standing.claimed_until is None or standing.claimed_until <= now
    return standing.status == Status.WAITING and standing.next_at <= now


def is_useless(standing: Standing, now: datetime) -> bool:
    """Whether what it holds counts no longer, so that it must not be sent any more."""
    return standing.useless_after is not None and standing.useless_after <= now


def is_over(standing: Standing, now: datetime) -> bool:
    """Whether a letter to a colleague has no more need of what it holds. A reader's request is kept for a time of grace."""
    return standing.useless_after is not None and (standing.status == Status.SENT or standing.useless_after <= now)


def claimed(standing: Standing, now: datetime) -> Standing:
    """Taken in hand for one try; failed instead when it is too late, or when its senders have died over it for too long."""
    if is_useless(standing, now):
        return dropped(standing)
    since = standing.tried_since or now
    if standing.status == Status.SENDING and now - since >= GIVE_UP_AFTER:
        return _failed(standing, Fault(FaultKind.WORKER_LOST))
    attempts = standing.attempts + 1
    return replace(
        standing, status=Status.SENDING, attempts=attempts, tried_since=since, claimed_until=now + lease_of(attempts)
    )


def unroutable(standing: Standing, now: datetime) -> Standing:
    """Nobody can be reached: it waits, without a try being counted, until somebody comes."""
    fault = Fault(FaultKind.NOBODY_REACHABLE).written()
    return replace(
        standing, status=Status.WAITING, claimed_until=None, next_at=now + LOOK_AGAIN_FOR_SOMEBODY, last_fault=fault
    )


def dropped(standing: Standing) -> Standing:
    """Not sent, for what it holds counts no longer. Why the last try came to nothing is more worth knowing, if there was one."""
    if standing.status == Status.FAILED:
        return standing
    return _failed(standing, Fault.read(standing.last_fault) if standing.last_fault else Fault(FaultKind.TOO_LATE))


def sent(standing: Standing, now: datetime) -> Standing:
    """A mail server took it."""
    return replace(standing, status=Status.SENT, sent_at=now, claimed_until=None, last_fault=None)


def faulted(standing: Standing, fault: Fault, now: datetime, jitter: float) -> Standing:
    """It did not leave: waits for the next try, or has failed when there is none."""
    refusals = standing.refusals + fault.is_lasting
    after = next_try(standing.attempts, standing.tried_since or now, now, jitter)
    counted = replace(standing, refusals=refusals)
    if after is None or refusals >= MOST_REFUSALS:
        return _failed(counted, fault)
    return replace(counted, status=Status.WAITING, claimed_until=None, next_at=after, last_fault=fault.written())


def retried(standing: Standing, now: datetime) -> Standing:
    """A colleague asks for it to be sent: everything begins anew, at once."""
    if standing.status not in {Status.WAITING, Status.FAILED}:
        raise CannotRetry
    return _anew(standing, now)


def renewed(standing: Standing, now: datetime) -> Standing:
    """What it holds was changed by the reader: it is sent as if for the first time, even if the earlier has left."""
    return replace(_anew(standing, now), sent_at=None, last_fault=None)


def _anew(standing: Standing, now: datetime) -> Standing:
    return replace(
        standing, status=Status.WAITING, attempts=0, refusals=0, tried_since=None, claimed_until=None, next_at=now
    )


def _failed(standing: Standing, fault: Fault) -> Standing:
    return replace(standing, status=Status.FAILED, claimed_until=None, last_fault=fault.written())
