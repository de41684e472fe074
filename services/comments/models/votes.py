"""Helpful-votes of today, so that one sender counts once; gone at midnight, when only their number is left."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Date, String
from sqlalchemy.orm import Mapped, mapped_column

from services.comments.models.foundation import Base


class HelpfulVote(Base):
    """One vote. The key is made of sender, comment and the day's salt, so that no two rows of one sender are alike."""

    __tablename__ = "helpful_votes"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    day: Mapped[date] = mapped_column(Date, index=True)
