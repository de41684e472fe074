"""The audit record: rows are only added."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from services.staff.models.declaration import Base
from shared.database import UtcDateTime


class AuditRow(Base):
    """Who did what to whom, and when. `who` is a person's id or "command line"; `fields` names what changed, not to what."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    who: Mapped[str | None] = mapped_column(String(40))
    deed: Mapped[str] = mapped_column(String(40))
    about: Mapped[str | None] = mapped_column(String(40), index=True)
    fields: Mapped[list[str]]
