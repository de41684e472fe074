"""Finds out who signs in with a passkey."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.staff.domain.deeds import Deed
from services.staff.domain.passkey import fell_back
from services.staff.domain.person import Colleague
from services.staff.models import AuditRow, Passkey, Person
from services.staff.passkeys import Assertion, Party, PasskeyRefused, check_assertion
from shared.database import Database


def use_passkey(database: Database, party: Party, assertion: Assertion, now: datetime) -> Colleague:
    """Raises `PasskeyRefused`: unknown, of somebody who left, badly signed, or a copy; each stays in the record.

    The challenge of the assertion has been used up before.
    """
    with database.reading() as session:
        known = session.scalar(select(Passkey).where(Passkey.credential_id == assertion.credential_id))
        kept = (known.id, known.person_id, known.public_key) if known else None
    if kept is None:
        _note(database, Deed.PASSKEY_REFUSED, None, now)
        raise PasskeyRefused
    passkey_id, person_id, public_key = kept
    try:
        count = check_assertion(party, assertion, public_key, person_id)
    except PasskeyRefused:
        _note(database, Deed.PASSKEY_REFUSED, person_id, now)
        raise
    return _counted(database, passkey_id, count, now)


def _counted(database: Database, passkey_id: str, count: int, now: datetime) -> Colleague:
    with database.writing() as session:
        passkey = session.get(Passkey, passkey_id, with_for_update=True)
        person = session.get(Person, passkey.person_id) if passkey else None
        if passkey is None or person is None:  # Removed while its signature was checked.
            deed, about = Deed.PASSKEY_REFUSED, None
        elif not person.active:
            deed, about = Deed.PASSKEY_REFUSED, person.id
        elif fell_back(passkey.sign_count, count):
            deed, about = Deed.PASSKEY_FELL_BACK, person.id
        else:
            passkey.sign_count = count
            passkey.last_used_at = now
            session.add(AuditRow(at=now, who=person.id, deed=Deed.PASSKEY_ACCEPTED, about=person.id, fields=[]))
            return person.as_colleague()
        session.add(AuditRow(at=now, who=None, deed=deed, about=about, fields=[]))
    raise PasskeyRefused


def _note(database: Database, deed: Deed, about: str | None, now: datetime) -> None:
    with database.writing() as session:
        session.add(AuditRow(at=now, who=None, deed=deed, about=about, fields=[]))
