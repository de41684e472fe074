"""What the author of a comment may still do with it, by the private link of the receipt."""

from __future__ import annotations

from enum import StrEnum

from services.comments.domain.statuses import Status


class Right(StrEnum):
    """Something that a receipt offers."""

    EDIT = "edit"
    WITHDRAW = "withdraw"
    OBJECT = "object"
    ADD_CONTACT = "add_contact"
    CHANGE_CONTACT = "change_contact"


class Asked(StrEnum):
    """How far a contact request is: there is none (or it failed), it waits or is on its way, it arrived."""

    NOT = "not"
    WAITING = "waiting"
    ARRIVED = "arrived"


def rights(status: Status, *, objected: bool, asked: Asked) -> frozenset[Right]:
    """`objected`: an objection to the last decision was filed already."""
    if status is Status.WITHDRAWN:
        return frozenset()
    may = {Right.WITHDRAW}
    if status is Status.PENDING:
        may.add(Right.EDIT)
    if status in {Status.REJECTED, Status.SPAM} and not objected:
        may.add(Right.OBJECT)
    if asked is not Asked.ARRIVED:
        may.add(Right.ADD_CONTACT if asked is Asked.NOT else Right.CHANGE_CONTACT)
    return frozenset(may)
