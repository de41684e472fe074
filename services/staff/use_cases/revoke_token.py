"""Takes a token back."""

from __future__ import annotations

from datetime import datetime

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Doer
from services.staff.models import AuditRow, Token
from shared.database import Database


class NoSuchToken(Exception):
    """The person has no token of that id."""


def revoke_token(database: Database, token_id: str, owner_id: str | None, now: datetime, by: Doer) -> None:
    """Raises `NoSuchToken`, also when it is not the owner's, if one is named. A token that was revoked before stays so."""
    with database.writing() as session:
        token = session.get(Token, token_id, with_for_update=True)
        if token is None or owner_id not in {None, token.person_id}:
            raise NoSuchToken
        if token.revoked_at is None:
            token.revoked_at = now
            session.add(AuditRow(at=now, who=by, deed=Deed.TOKEN_REVOKED, about=token.person_id, fields=[]))
