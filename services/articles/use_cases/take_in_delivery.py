"""Takes in what notify says became of a request to join a group."""

from __future__ import annotations

from datetime import UTC, datetime

from services.articles.models import ContactRequest
from shared.contract import DeliveryChanged
from shared.database import Database


def take_in_delivery(database: Database, event: DeliveryChanged) -> None:
    """Passes over requests of others, and what is older than what is known."""
    with database.writing() as session:
        request = session.get(ContactRequest, event.about, with_for_update=True)
        if request is None or request.delivery_version >= event.row_version:
            return
        request.delivery_version = event.row_version
        request.status = event.status
        request.status_at = datetime.fromisoformat(event.at).astimezone(UTC)
