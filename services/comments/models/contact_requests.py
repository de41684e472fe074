"""Contact requests: sealed to notify, so that nothing here can read them, and what became of each."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.comments.models.foundation import Base
from shared.database import ID_LENGTH, UtcDateTime


class ContactRequest(Base):
    """Its details may be changed on the way: then `sealed` is written over, and `version` grows.

    `sealed` goes after confirmed hand-off and a time of grace; the row without personal data stays.
    """

    __tablename__ = "contact_requests"
    __table_args__ = (Index("ix_contact_requests_state", "state", "last_laid_at"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    comment: Mapped[str] = mapped_column(ForeignKey("comments.id"), index=True)
    sealed: Mapped[str | None] = mapped_column(Text)
    version: Mapped[int] = mapped_column(default=1)
    ways: Mapped[list[str]] = mapped_column(JSON)
    state: Mapped[str] = mapped_column(String(16))
    # Screening took the comment for spam: the request waits until a moderator frees it.
    held: Mapped[bool]
    requested_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_laid_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    delivery_version: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    destroyed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
