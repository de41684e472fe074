"""The passkeys that somebody has."""

from __future__ import annotations

from sqlalchemy import select

from services.staff.domain.passkey import PasskeyOnList
from services.staff.models import Passkey
from shared.database import Database


def list_passkeys(database: Database, person_id: str) -> list[PasskeyOnList]:
    """Newest first."""
    with database.reading() as session:
        found = session.scalars(select(Passkey).where(Passkey.person_id == person_id).order_by(Passkey.id.desc()))
        return [PasskeyOnList(each.id, each.name, each.made_at, each.last_used_at) for each in found]


def credential_ids(database: Database, person_id: str) -> list[bytes]:
    """As devices name them, so that one that has a passkey already is not asked for another."""
    with database.reading() as session:
        return list(session.scalars(select(Passkey.credential_id).where(Passkey.person_id == person_id)))
