"""`staff` tells who works here: the mirror follows, and letters that found nobody look again."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from services.notify.domain.faults import Fault, FaultKind
from services.notify.domain.standing import Status
from services.notify.models import Delivery, Person
from shared.contact_details.sealing import NotSealedForUs, unseal
from shared.contract import PersonChanged, PersonLeft
from shared.database import Database


def take_in_person(database: Database, event: PersonChanged | PersonLeft, private_key: bytes, now: datetime) -> None:
    """Does nothing when the mirror is as new or newer."""
    with database.writing() as session:
        mirror = session.get(Person, event.about, with_for_update=True)
        if mirror is not None and mirror.row_version >= event.row_version:
            return
        if mirror is None:
            mirror = Person(id=event.about, name="", roles=[], languages=[], active=False)
            session.add(mirror)
        mirror.row_version = event.row_version
        if isinstance(event, PersonChanged):
            _follow(mirror, event, private_key)
            _wake_the_stranded(session, now)
        else:
            mirror.active, mirror.sealed_address, mirror.successor = False, None, event.successor
            mirror.away_from = mirror.away_until = mirror.stand_in = None


def _follow(mirror: Person, event: PersonChanged, private_key: bytes) -> None:
    mirror.name, mirror.roles, mirror.languages = event.name, list(event.roles), list(event.languages)
    mirror.active, mirror.successor, mirror.stand_in = True, None, event.stand_in
    mirror.away_from, mirror.away_until = _day(event.away_from), _day(event.away_until)
    mirror.sealed_address = event.sealed_address if _opens(event.sealed_address, private_key) else None


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _opens(sealed: str, private_key: bytes) -> bool:
    """Whether we can write to them at all; found out here, so that letters are not sent into the void."""
    try:
        return bool(unseal(sealed, private_key).get("email"))
    except NotSealedForUs:
        return False


def _wake_the_stranded(session: Session, now: datetime) -> None:
    stranded = (Delivery.status == Status.WAITING, Delivery.last_fault == Fault(FaultKind.NOBODY_REACHABLE).written())
    session.execute(update(Delivery).where(*stranded).values(next_at=now))
