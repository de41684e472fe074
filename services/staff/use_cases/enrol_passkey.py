"""Takes a new passkey of a colleague's in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import IntegrityError

from services.staff.domain.deeds import Deed
from services.staff.domain.person import NoSuchPerson
from services.staff.models import AuditRow, Passkey, Person
from services.staff.passkeys import NewCredential, PasskeyRefused
from services.staff.use_cases.letters import Sender, lay_sign_in_changed
from shared.database import Database, new_id


@dataclass(frozen=True)
class NewPasskey:
    """Whose it becomes, what they call it, and what the device told of it."""

    person_id: str
    name: str
    credential: NewCredential


def enrol_passkey(database: Database, new: NewPasskey, sender: Sender, now: datetime) -> None:
    """Raises `NoSuchPerson`, or `PasskeyRefused` when somebody, whoever it is, has this passkey already."""
    try:
        with database.writing() as session:
            person = session.get(Person, new.person_id)
            if person is None or not person.active:
                raise NoSuchPerson
            session.add(Passkey(
                id=new_id(now), person_id=person.id, credential_id=new.credential.credential_id,
                public_key=new.credential.public_key, sign_count=new.credential.sign_count, name=new.name,
                made_at=now, last_used_at=None,
            ))  # fmt: skip
            session.flush()
            session.add(AuditRow(at=now, who=person.id, deed=Deed.PASSKEY_ADDED, about=person.id, fields=[]))
            lay_sign_in_changed(session, person, Deed.PASSKEY_ADDED, sender, now)
    except IntegrityError as fault:
        raise PasskeyRefused from fault
