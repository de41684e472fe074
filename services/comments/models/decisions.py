"""The record of decisions. Rows are only added; none is ever changed or removed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.comments.models.foundation import Base
from shared.database import ID_LENGTH, UtcDateTime


class Decision(Base):
    """A verdict on one version of a comment. Without a person it was the rule that is named."""

    __tablename__ = "decisions"
    __table_args__ = (Index("ix_decisions_comment", "comment", "id"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    comment: Mapped[str] = mapped_column(ForeignKey("comments.id"))
    comment_version: Mapped[int]
    verdict: Mapped[str] = mapped_column(String(16))
    rule: Mapped[str | None] = mapped_column(String(200))
    # Which law, where the rule is that the law must be kept.
    law: Mapped[str | None] = mapped_column(String(200))
    reason: Mapped[str | None] = mapped_column(Text)
    decided_by: Mapped[str | None] = mapped_column(String(64))
    decided_by_name: Mapped[str | None] = mapped_column(String(200))
    decided_at: Mapped[datetime] = mapped_column(UtcDateTime)
    # What made somebody decide: a report, an objection, or their own reading; none where a rule did.
    prompted_by: Mapped[str | None] = mapped_column(String(16))
    # Whether screening had pointed at the comment.
    screened: Mapped[bool] = mapped_column(default=False)
    # The decision that this one takes back, when it was an undoing.
    undoes: Mapped[str | None] = mapped_column(String(ID_LENGTH))
