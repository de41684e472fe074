"""Who works here, as `staff` told it: a mirror, for finding whom a letter goes to."""

from __future__ import annotations

from datetime import date

from sqlalchemy import JSON, Date, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.notify.models.declaration import Base


class Person(Base):
    """A colleague. `sealed_address` opens with our key; none when it does not, or when the person has left."""

    __tablename__ = "people"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    roles: Mapped[list[str]] = mapped_column(JSON)
    languages: Mapped[list[str]] = mapped_column(JSON)
    sealed_address: Mapped[str | None] = mapped_column(Text)
    active: Mapped[bool]
    successor: Mapped[str | None] = mapped_column(String(64))
    # Both days included; from the first on, `stand_in` gets what would go to them.
    away_from: Mapped[date | None] = mapped_column(Date)
    away_until: Mapped[date | None] = mapped_column(Date)
    stand_in: Mapped[str | None] = mapped_column(String(64))
    row_version: Mapped[int] = mapped_column(Integer)
