"""A reader's wish to join a group: sealed so that only notify can read it, and what became of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.articles.models.declaration import Base
from shared.database import UtcDateTime


class ContactRequest(Base):
    """One request. After hand-off and the grace time `sealed` is emptied; what stays says nothing about the reader."""

    __tablename__ = "contact_requests"

    id: Mapped[str] = mapped_column(String(26), primary_key=True)
    # Made of the key of the form's stamp and of all that was written: pressing twice is one request.
    form_key: Mapped[str] = mapped_column(String(64), unique=True)
    group: Mapped[str] = mapped_column(String(26))
    language: Mapped[str] = mapped_column(String(2))
    sealed: Mapped[str | None] = mapped_column(Text)
    requested_at: Mapped[datetime] = mapped_column(UtcDateTime)
    # When it was last laid into the outbox.
    offered_at: Mapped[datetime] = mapped_column(UtcDateTime)
    # waiting, sending, sent or failed, as notify says; `delivery_version` is 0 until it has said anything.
    status: Mapped[str] = mapped_column(String(10), index=True)
    delivery_version: Mapped[int]
    status_at: Mapped[datetime] = mapped_column(UtcDateTime)
