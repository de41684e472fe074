"""Destroys a receipt: the private link opens nothing any more; the comment stays as it is."""

from __future__ import annotations

from datetime import datetime

from services.comments.use_cases.find_receipt import find_receipt
from shared.database import Database


def destroy_receipt(database: Database, token: str, now: datetime) -> None:  # noqa: ARG001  It leaves no trace, not even when.
    """Raises `UnknownReceipt`."""
    with database.writing() as session:
        comment = find_receipt(session, token, lock=True)
        comment.receipt_hash = comment.feed_hash = None
