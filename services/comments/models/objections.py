"""Objections: an author's appeal against a decision."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.comments.models.foundation import Base
from shared.database import ID_LENGTH, UtcDateTime


class Objection(Base):
    """`state` is open, upheld (the decision was changed) or dismissed. One decision bears one objection."""

    __tablename__ = "objections"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    comment: Mapped[str] = mapped_column(ForeignKey("comments.id"), index=True)
    decision: Mapped[str] = mapped_column(ForeignKey("decisions.id"), unique=True)
    text: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(16))
    filed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    # Tells whether somebody else decided than the first time.
    closing_decision: Mapped[str | None] = mapped_column(String(ID_LENGTH))
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
