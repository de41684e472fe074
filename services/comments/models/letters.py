"""Letters to readers: who wants to hear of answers, and what notify has not taken in yet. Addresses are sealed to notify."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.comments.models.foundation import Base
from shared.database import ID_LENGTH, UtcDateTime


class ReplyAlert(Base):
    """The wish of a comment's author to hear of answers. The row goes, and the address with it, when it is stopped or over.

    `due_at` is set while an answer waits to be told of; `told_at` is when the last letter was laid in. It tells of answers that
    were published after `told_from`, up to `told_upto`.
    """

    __tablename__ = "reply_alerts"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    comment: Mapped[str] = mapped_column(ForeignKey("comments.id"), unique=True)
    sealed: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(8))
    state: Mapped[str] = mapped_column(String(8))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    confirmed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    told_from: Mapped[datetime | None] = mapped_column(UtcDateTime)
    told_upto: Mapped[datetime | None] = mapped_column(UtcDateTime)
    letters: Mapped[int] = mapped_column(default=0)


class ReaderLetter(Base):
    """A letter that was laid in and not answered for. `series` is what it belongs to: an alert, a report."""

    __tablename__ = "reader_letters"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    series: Mapped[str] = mapped_column(String(ID_LENGTH), index=True)
    sealed: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(8))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    useless_after: Mapped[datetime] = mapped_column(UtcDateTime)
    last_laid_at: Mapped[datetime] = mapped_column(UtcDateTime)
