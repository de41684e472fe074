"""Reports: a reader's notice about a comment, with a receipt of its own."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.comments.models.foundation import Base
from shared.database import ID_LENGTH, UtcDateTime


class Report(Base):
    """`status` is open, kept (the comment stays), removed, or gone (its author withdrew it).

    `comment_version` tells what text the reader saw.

    A comment that was kept answers later reports by itself (`absorbed_by`) while its text is still `reviewed_text`.
    """

    __tablename__ = "reports"
    __table_args__ = (Index("ix_reports_comment_status", "comment", "status"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    comment: Mapped[str] = mapped_column(ForeignKey("comments.id"))
    comment_version: Mapped[int]
    reason: Mapped[str] = mapped_column(Text)
    category: Mapped[str | None] = mapped_column(String(16))
    good_faith: Mapped[bool] = mapped_column(default=False)
    status: Mapped[str] = mapped_column(String(16))
    # Who reported and where to answer, sealed to notify; gone once the letter is laid in.
    sealed: Mapped[str | None] = mapped_column(Text)
    receipt_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    filed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decision: Mapped[str | None] = mapped_column(String(ID_LENGTH))
    reviewed_text: Mapped[str | None] = mapped_column(String(64))
    absorbed_by: Mapped[str | None] = mapped_column(String(ID_LENGTH))
