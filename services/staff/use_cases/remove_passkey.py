"""Lets a passkey count no more."""

from __future__ import annotations

from datetime import datetime

from services.staff.domain.deeds import Deed
from services.staff.domain.passkey import NoSuchPasskey
from services.staff.models import AuditRow, Passkey, Person
from services.staff.use_cases.letters import Sender, lay_sign_in_changed
from shared.database import Database


def remove_passkey(database: Database, passkey_id: str, person_id: str, sender: Sender, now: datetime) -> None:
    """Raises `NoSuchPasskey`."""
    with database.writing() as session:
        passkey = session.get(Passkey, passkey_id, with_for_update=True)
        if passkey is None or passkey.person_id != person_id:
            raise NoSuchPasskey
        session.delete(passkey)
        session.add(AuditRow(at=now, who=person_id, deed=Deed.PASSKEY_REMOVED, about=person_id, fields=[]))
        lay_sign_in_changed(session, session.get_one(Person, person_id), Deed.PASSKEY_REMOVED, sender, now)
