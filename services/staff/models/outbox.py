"""Events of this service that wait for the courier."""

from services.staff.models.declaration import Base
from shared.outbox import OutboxColumns


class Outbox(OutboxColumns, Base):
    """One event."""

    __tablename__ = "outbox"
