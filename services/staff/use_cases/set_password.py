"""Gives oneself a password, or another one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from services.staff.domain.deeds import Deed
from services.staff.domain.person import NoSuchPerson, WrongFields
from services.staff.lost_passwords import new_password_fault
from services.staff.models import AuditRow, Person
from services.staff.passwords import hash_password, matches
from services.staff.use_cases.letters import Sender, lay_sign_in_changed
from shared.database import Database


@dataclass(frozen=True)
class NewPassword:
    """`current` counts only for somebody who has a password; `site` is a name that anybody would try first."""

    person_id: str
    current: str = field(repr=False)
    wanted: str = field(repr=False)
    site: str = ""


def set_password(database: Database, new: NewPassword, now: datetime, sender: Sender | None = None) -> None:
    """Raises `WrongFields` when the current one is wrong or the wanted one is no good, and `NoSuchPerson`.

    With a `sender` the person is told by letter.
    """
    with database.reading() as session:
        person = session.get(Person, new.person_id)
        kept = person.password_hash if person else None
        named = (new.site, person.name, person.email) if person else (new.site,)
    if kept is not None and not matches(kept, new.current):
        raise WrongFields({"current": "password_wrong"})
    if fault := new_password_fault(new.wanted, named):
        raise WrongFields({"wanted": fault})
    hashed = hash_password(new.wanted)
    with database.writing() as session:
        person = session.get(Person, new.person_id, with_for_update=True)
        if person is None or not person.active or person.password_hash != kept:
            raise NoSuchPerson
        person.password_hash = hashed
        session.add(AuditRow(at=now, who=person.id, deed=Deed.PASSWORD_SET, about=person.id, fields=[]))
        if sender is not None:
            lay_sign_in_changed(session, person, Deed.PASSWORD_SET, sender, now)
