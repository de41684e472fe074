"""Deliveries: one e-mail to one recipient each, and what became of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.notify.models.declaration import Base
from shared.database import UtcDateTime


class Delivery(Base):
    """`kind` is its occasion; `about` names what it forwards. Once `sealed` is destroyed the row is a ledger's line.

    A letter to a colleague has its address in the sealed block too, no title, and a time after which it is `useless`.

    `attempts`, `refusals` and `tried_since` count since somebody last asked for it to be sent; `row_version` only grows.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("kind", "about", name="uq_deliveries_kind_about"),
        Index("ix_deliveries_status_next_at", "status", "next_at"),
        Index("ix_deliveries_useless_after", "useless_after"),
    )

    id: Mapped[str] = mapped_column(String(26), primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    about: Mapped[str] = mapped_column(String(64))
    status: Mapped[str] = mapped_column(String(10))
    contact_person: Mapped[str | None] = mapped_column(String(64))
    recipient: Mapped[str | None] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(8))
    title: Mapped[str] = mapped_column(Text)
    url: Mapped[str] = mapped_column(Text)
    sealed: Mapped[str | None] = mapped_column(Text)
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    refusals: Mapped[int] = mapped_column(Integer, default=0)
    tried_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    next_at: Mapped[datetime] = mapped_column(UtcDateTime)
    claimed_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    requested_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    useless_after: Mapped[datetime | None] = mapped_column(UtcDateTime)
    destroyed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # The kind of fault and a class name or SMTP code; never a server's words, which may repeat an address.
    last_fault: Mapped[str | None] = mapped_column(String(80))
    row_version: Mapped[int] = mapped_column(Integer, default=1)
