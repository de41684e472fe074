"""The tokens that somebody has, or that there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.staff.domain.person import ROLES
from services.staff.models import Person, Token
from shared.database import Database


@dataclass(frozen=True)
class TokenOnList:
    """What is seen of a token after it was made: not the token itself. `roles` are those that its owner has too."""

    id: str
    owner_id: str
    owner: str
    name: str
    roles: tuple[str, ...]
    made_at: datetime
    expires_at: datetime
    last_used_at: datetime | None


def list_tokens(
    database: Database, person_id: str | None, now: datetime, used: Mapping[str, datetime] | None = None
) -> list[TokenOnList]:
    """Those that still count, newest first: one person's, or everybody's.

    `used` is what Redis has noted of their use since the courier wrote it down last, by fingerprint.
    """
    newest = used or {}
    live = select(Token, Person).join(Person, Person.id == Token.person_id).where(
        Token.revoked_at.is_(None), Token.expires_at > now
    )  # fmt: skip
    if person_id is not None:
        live = live.where(Token.person_id == person_id)
    with database.reading() as session:
        return [
            TokenOnList(
                token.id, owner.id, owner.name, token.name,
                tuple(role for role in ROLES if role in token.roles and role in owner.roles),
                token.made_at, token.expires_at, newest.get(token.fingerprint, token.last_used_at),
            )
            for token, owner in session.execute(live.order_by(Token.id.desc()))
        ]  # fmt: skip
