"""The five statuses of a comment, and which verdict leads where."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """What a comment is at the moment."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    SPAM = "spam"
    WITHDRAWN = "withdrawn"


class Verdict(StrEnum):
    """What a decision says."""

    APPROVE = "approve"
    REJECT = "reject"
    SPAM = "spam"


class NotDecidable(Exception):
    """The author has withdrawn the comment: there is nothing left to decide on."""


LEADS_TO = {Verdict.APPROVE: Status.APPROVED, Verdict.REJECT: Status.REJECTED, Verdict.SPAM: Status.SPAM}


def decide(status: Status, verdict: Verdict) -> Status:
    """The status after the verdict; a decision may be taken again later. Raises `NotDecidable`."""
    if status is Status.WITHDRAWN:
        raise NotDecidable
    return LEADS_TO[verdict]


def is_public(status: Status, only_staff: bool) -> bool:  # noqa: FBT001
    """Whether readers see the comment."""
    return status is Status.APPROVED and not only_staff
