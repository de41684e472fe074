"""The tokens that somebody has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.staff.models import Token
from shared.database import Database


@dataclass(frozen=True)
class TokenOnList:
    """What its owner sees of a token after it was made: not the token itself."""

    id: str
    name: str
    made_at: datetime
    expires_at: datetime


def list_tokens(database: Database, person_id: str, now: datetime) -> list[TokenOnList]:
    """Those that still count, newest first."""
    with database.reading() as session:
        found = session.scalars(
            select(Token)
            .where(Token.person_id == person_id, Token.revoked_at.is_(None), Token.expires_at > now)
            .order_by(Token.id.desc())
        )
        return [TokenOnList(token.id, token.name, token.made_at, token.expires_at) for token in found]
