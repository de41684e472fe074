"""What the tables stand on: one metadata, and the outbox."""

from __future__ import annotations

from sqlalchemy.orm import DeclarativeBase

from shared.outbox import OutboxColumns


class Base(DeclarativeBase):
    """All tables of comments."""


class Outbox(OutboxColumns, Base):
    """Events that wait for the courier."""

    __tablename__ = "outbox"
