"""Events of this service that wait for the courier."""

from __future__ import annotations

from services.notify.models.declaration import Base
from shared.outbox import OutboxColumns


class Outbox(OutboxColumns, Base):
    """See shared.outbox."""

    __tablename__ = "outbox"
