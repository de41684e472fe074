"""What must stand in Redis, so that every service knows who may do what: people with their roles, and live tokens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.staff.domain.person import Colleague
from services.staff.models import Person, Token
from shared.database import Database


@dataclass(frozen=True)
class LiveToken:
    """A token by its fingerprint, with the seconds that it still counts."""

    fingerprint: str
    person_id: str
    roles: tuple[str, ...]
    seconds: int


@dataclass(frozen=True)
class Grants:
    """All of it at one moment. `mark` is another after every change."""

    mark: str
    people: tuple[Colleague, ...]
    gone: tuple[str, ...]
    tokens: tuple[LiveToken, ...]
    revoked: tuple[str, ...]


def read_mark(database: Database) -> str:
    """Cheap enough to be asked ten times a second."""
    with database.reading() as session:
        return _mark(session)


def read_grants(database: Database, now: datetime) -> Grants:
    with database.reading() as session:
        # The mark is read first: a change between the two gives an old mark with new grants, and they are laid out again.
        mark = _mark(session)
        people = [person.as_colleague() for person in session.scalars(select(Person).order_by(Person.id))]
        tokens = session.scalars(select(Token).where(Token.expires_at > now)).all()
    return Grants(
        mark,
        people=tuple(each for each in people if each.active),
        gone=tuple(each.id for each in people if not each.active),
        tokens=tuple(
            LiveToken(
                each.fingerprint,
                each.person_id,
                tuple(each.roles),
                max(1, int((each.expires_at - now).total_seconds())),
            )
            for each in tokens
            if each.revoked_at is None
        ),
        revoked=tuple(each.fingerprint for each in tokens if each.revoked_at is not None),
    )


def _mark(session: Session) -> str:
    # Nothing here is ever deleted and versions only grow, so these three never say the same again after a change.
    versions = session.scalar(select(func.coalesce(func.sum(Person.row_version), 0)))
    made, revoked = session.execute(select(func.count(Token.id), func.count(Token.revoked_at))).one()
    return f"{versions}.{made}.{revoked}"
