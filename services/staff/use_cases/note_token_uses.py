"""Keeps when tokens were last used, as Redis has noted it at each use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import or_, update

from services.staff.models import Token
from shared.database import Database


def note_token_uses(database: Database, used: Mapping[str, datetime]) -> int:
    """`used` is by fingerprint. Gives how many were used since; an older time than the kept one changes nothing."""
    if not used:
        return 0
    noted = 0
    with database.writing() as session:
        for mark, at in sorted(used.items()):
            newer = or_(Token.last_used_at.is_(None), Token.last_used_at < at)
            found = update(Token).where(Token.fingerprint == mark, newer).values(last_used_at=at).returning(Token.id)
            noted += len(session.scalars(found).all())
    return noted
