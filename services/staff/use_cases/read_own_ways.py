"""How somebody can sign in and what works in their name: what their own page shows of each way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from services.staff.models import OneTimeCodes, Passkey, RecoveryCode, Token
from shared.database import Database


@dataclass(frozen=True)
class OwnWays:
    """Figures alone; `next_end` is when the first of the tokens ends."""

    has_codes: bool
    recovery_codes: int
    passkeys: int
    tokens: int
    next_end: datetime | None


def read_own_ways(database: Database, person_id: str, now: datetime) -> OwnWays:
    with database.reading() as session:
        tokens, next_end = session.execute(
            select(func.count(Token.id), func.min(Token.expires_at)).where(
                Token.person_id == person_id, Token.revoked_at.is_(None), Token.expires_at > now
            )
        ).one()
        codes = session.get(OneTimeCodes, person_id)
        left = select(func.count()).where(RecoveryCode.person_id == person_id, RecoveryCode.used_at.is_(None))
        keys = select(func.count(Passkey.id)).where(Passkey.person_id == person_id)
        return OwnWays(
            has_codes=codes is not None and codes.confirmed_at is not None,
            recovery_codes=session.scalar(left) or 0, passkeys=session.scalar(keys) or 0,
            tokens=tokens, next_end=next_end,
        )  # fmt: skip
