"""The second step of signing in: one-time codes of an authenticator app, and recovery codes for the day it is lost."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.staff.models.declaration import Base
from shared.database import UtcDateTime


class OneTimeCodes(Base):
    """What a person's authenticator app counts from. It counts once `confirmed_at` says that a first code was right."""

    __tablename__ = "one_time_codes"

    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    # Sealed with a key from the settings: the database alone gives no codes.
    sealed_secret: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    confirmed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # The time step of the newest code that was taken: no code is taken twice, nor an older one after it.
    last_step: Mapped[int] = mapped_column(BigInteger)


class RecoveryCode(Base):
    """A code on paper that works once. `label` is its first group, by which its row is found; the rest is hashed."""

    __tablename__ = "recovery_codes"

    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    label: Mapped[str] = mapped_column(String(8), primary_key=True)
    hashed: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
