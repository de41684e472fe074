"""Finds the comment that a receipt's token opens."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.receipt_codes import stored
from services.comments.domain.refusals import UnknownReceipt
from services.comments.models import ROW_LOCK, Comment


def find_receipt(session: Session, token: str, *, lock: bool = False) -> Comment:
    """Found by index on the hash, so that time tells nothing of the token. Raises `UnknownReceipt`."""
    query = select(Comment).where(Comment.receipt_hash == stored(token))
    comment = session.scalar(query.with_for_update(**ROW_LOCK) if lock else query)
    if comment is None:
        raise UnknownReceipt
    return comment
