"""What other services told us: people with their contact cards (staff) and how many comments a thread shows (comments)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Date, String
from sqlalchemy.orm import Mapped, mapped_column

from services.articles.models.declaration import Base


class Person(Base):
    """A colleague as pages may show them. `card` holds only what they made public."""

    __tablename__ = "people"

    id: Mapped[str] = mapped_column(String(26), primary_key=True)
    row_version: Mapped[int]
    name: Mapped[str] = mapped_column(String(200))
    title: Mapped[dict[str, str]]
    card: Mapped[dict[str, str]]
    roles: Mapped[list[str]]
    languages: Mapped[list[str]]
    left: Mapped[bool]
    # Both days included; from the first on, `stand_in` is shown too.
    away_from: Mapped[date | None] = mapped_column(Date)
    away_until: Mapped[date | None] = mapped_column(Date)
    stand_in: Mapped[str | None] = mapped_column(String(26))
    # Who took over; told by the event of leaving.
    successor: Mapped[str | None] = mapped_column(String(26))


class Thread(Base):
    """The count that teasers show."""

    __tablename__ = "threads"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    row_version: Mapped[int]
    count: Mapped[int]
    open: Mapped[bool]
