"""What a person has besides the first step: app codes, recovery codes, passkeys."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import func, select

from services.staff.models import OneTimeCodes, Passkey, RecoveryCode
from services.staff.one_time_codes import opened
from shared.database import Database


@dataclass(frozen=True)
class SecondStep:
    """`waiting` is the secret of an app that has not shown a first code yet."""

    has_codes: bool
    has_passkey: bool
    recovery_left: int
    waiting: str = field(repr=False, default="")


def see_second_step(database: Database, person_id: str, code_key: bytes) -> SecondStep:
    with database.reading() as session:
        codes = session.get(OneTimeCodes, person_id)
        passkeys = session.scalar(select(func.count(Passkey.id)).where(Passkey.person_id == person_id)) or 0
        left = session.scalar(
            select(func.count()).select_from(RecoveryCode)
            .where(RecoveryCode.person_id == person_id, RecoveryCode.used_at.is_(None))
        ) or 0  # fmt: skip
        confirmed = codes is not None and codes.confirmed_at is not None
        waiting = opened(codes.sealed_secret, code_key) if codes and not confirmed else ""
    return SecondStep(confirmed, passkeys > 0, left if confirmed else 0, waiting)
