"""Makes a token for a program that works in a colleague's name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from services.staff.domain.deeds import Deed
from services.staff.domain.person import ROLES, Doer, NoSuchPerson, WrongFields
from services.staff.domain.secret import TOKEN_DAYS, TOKEN_NAME_LENGTH, fingerprint, new_token
from services.staff.models import AuditRow, Person, Token
from shared.database import Database, new_id


@dataclass(frozen=True)
class NewToken:
    """Whose token, what it is called, for how many days it counts, and which of their roles it gets.

    Without roles named it may do what its owner may at the time, also by a role that they get later.
    """

    person_id: str
    name: str
    days: int = TOKEN_DAYS[-1]
    roles: tuple[str, ...] | None = None


def make_token(database: Database, new: NewToken, by: Doer, now: datetime) -> str:
    """Gives the token, which is nowhere kept. Raises `WrongFields` or `NoSuchPerson`."""
    name = new.name.strip()
    if fault := _name_fault(name):
        raise WrongFields({"token_name": fault})
    if new.days not in TOKEN_DAYS:
        raise WrongFields({"days": "choice"})
    secret = new_token()
    with database.writing() as session:
        person = session.get(Person, new.person_id)
        if person is None or not person.active:
            raise NoSuchPerson
        if new.roles is not None and not (new.roles and set(new.roles) <= set(person.roles)):
            raise WrongFields({"token_roles": "choice" if new.roles else "token_roles_missing"})
        roles = tuple(role for role in ROLES if new.roles is None or role in new.roles)
        session.add(Token(
            id=new_id(now), fingerprint=fingerprint(secret), person_id=person.id, name=name,
            roles=list(roles), made_at=now, last_used_at=None, expires_at=now + timedelta(days=new.days), revoked_at=None,
        ))  # fmt: skip
        session.add(AuditRow(at=now, who=by, deed=Deed.TOKEN_MADE, about=person.id, fields=list(roles)))
    return secret


def _name_fault(name: str) -> str:
    if not name:
        return "token_name_missing"
    if not name.isprintable():
        return "one_line"
    return "too_long" if len(name) > TOKEN_NAME_LENGTH else ""
