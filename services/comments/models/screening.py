"""What screening remembers: marks of texts for a month, work handed in, the site's word list, what decisions taught."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, BigInteger, Date, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.comments.models.foundation import Base
from shared.database import ID_LENGTH, UtcDateTime


class TextMark(Base):
    """One of the few marks by which almost the same text is known again."""

    __tablename__ = "text_marks"

    mark: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    comment: Mapped[str] = mapped_column(ForeignKey("comments.id"), primary_key=True, index=True)
    day: Mapped[date] = mapped_column(Date, index=True)


class SpentWork(Base):
    """Work that was handed in with a comment; it counts once."""

    __tablename__ = "spent_work"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    day: Mapped[date] = mapped_column(Date, index=True)


class ListedWordRow(Base):
    """A word on the site's list, with its stems, and who put it there."""

    __tablename__ = "listed_words"
    __table_args__ = (UniqueConstraint("written", "language"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    written: Mapped[str] = mapped_column(String(100))
    language: Mapped[str] = mapped_column(String(8))
    stems: Mapped[list[str]] = mapped_column(JSON)
    beginning: Mapped[bool]
    added_by: Mapped[str] = mapped_column(String(64))
    added_by_name: Mapped[str] = mapped_column(String(200))
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)


class LearnedWord(Base):
    """In how many comments a word stood that were published, and that were refused; the word itself is not kept.

    Row 0 counts the comments themselves.
    """

    __tablename__ = "learned_words"

    mark: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    fine: Mapped[int]
    trouble: Mapped[int]
