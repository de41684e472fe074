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


def rights(status: Status, *, objected: bool, asked: bool) -> frozenset[Right]:
    """`objected`: an objection to the last decision was filed already. `asked`: a contact request is on its way or arrived."""
    if status is Status.WITHDRAWN:
        return frozenset()
    may = {Right.WITHDRAW}
    if status is Status.PENDING:
        may.add(Right.EDIT)
    if status in {Status.REJECTED, Status.SPAM} and not objected:
        may.add(Right.OBJECT)
    if not asked:
        may.add(Right.ADD_CONTACT)
    return frozenset(may)
