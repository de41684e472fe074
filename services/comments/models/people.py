"""People: a mirror of who works here, for the names on decisions, and for who may decide in whose place."""

from __future__ import annotations

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from services.comments.models.foundation import Base


class Person(Base):
    """A colleague as `staff` last told of them."""

    __tablename__ = "people"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    row_version: Mapped[int]
    name: Mapped[str] = mapped_column(String(200))
    here: Mapped[bool]
    roles: Mapped[list[str]] = mapped_column(JSON, default=list)
