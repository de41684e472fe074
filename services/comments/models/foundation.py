"""What the tables stand on: one metadata, and the outbox."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import DeclarativeBase

from shared.outbox import OutboxColumns

# How a row is locked for changing on PostgreSQL. A stronger lock would wait for those who only refer to the row (a new
# comment to its thread), and two who refer to it and then both want it locked would wait for each other for ever.
ROW_LOCK: dict[str, Any] = {"key_share": True}


class Base(DeclarativeBase):
    """All tables of comments."""


class Outbox(OutboxColumns, Base):
    """Events that wait for the courier."""

    __tablename__ = "outbox"
