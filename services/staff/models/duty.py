"""What people are contact for, as the articles service tells: so that it can be named before somebody leaves."""

from __future__ import annotations

from sqlalchemy import Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.staff.models.declaration import Base


class Duty(Base):
    """A mirror of one article or group. `person_id` is empty when nobody of ours is named, or it is shown no more."""

    __tablename__ = "duties"

    about: Mapped[str] = mapped_column(String(64), primary_key=True)
    kind: Mapped[str] = mapped_column(String(12))
    title: Mapped[str] = mapped_column(Text)
    url: Mapped[str] = mapped_column(Text)
    person_id: Mapped[str | None] = mapped_column(String(40), index=True)
    row_version: Mapped[int] = mapped_column(Integer)
