"""Senders of today, by a key that means nothing once the day's salt is gone; nothing links them to comments."""

from __future__ import annotations

from datetime import date

from sqlalchemy import JSON, Date, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from services.comments.models.foundation import Base


class DaySalt(Base):
    """The salt of one day."""

    __tablename__ = "day_salts"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    salt: Mapped[bytes] = mapped_column(LargeBinary(32))


class Sender(Base):
    """When one sender last sent something, as ISO times of the last minute, and how often today."""

    __tablename__ = "recent_submissions"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    day: Mapped[date] = mapped_column(Date, index=True)
    times: Mapped[list[str]] = mapped_column(JSON)
    today: Mapped[int] = mapped_column(default=0)
