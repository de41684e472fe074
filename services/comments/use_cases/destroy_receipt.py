"""Destroys a receipt: the private link opens nothing any more; the comment stays as it is."""

from __future__ import annotations

from datetime import datetime

from services.comments.use_cases.find_receipt import find_receipt
from services.comments.use_cases.stop_alert import erase_alert
from shared.database import Database


def destroy_receipt(database: Database, token: str, now: datetime) -> None:
    """Raises `UnknownReceipt`."""
    with database.writing() as session:
        comment = find_receipt(session, token, lock=True)
        comment.receipt_hash = comment.feed_hash = None
        # Whoever destroys a receipt wants to be forgotten.
        erase_alert(session, comment.id, now)
