"""Takes a due delivery in hand: from here on, until its lease is over, nobody else sends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.notify.domain.routing import Colleague, Route, Why, find_route
from services.notify.domain.standing import Status, claimed, is_due, unroutable
from services.notify.models import Delivery, Person
from services.notify.use_cases.delivery_moves import NoSuchDelivery, locked, move, standing_of
from shared.database import Database


@dataclass(frozen=True)
class Claim:
    """What is needed to send it. `row_version` proves the claim when its outcome is recorded."""

    delivery: str
    row_version: int
    about: str
    kind: str
    language: str
    title: str
    url: str
    sealed: str
    requested_at: datetime
    why: Why
    sealed_address: str | None
    recipient_languages: tuple[str, ...]


def claim_delivery(database: Database, delivery_id: str, now: datetime, *, has_fallback: bool) -> Claim | None:
    """None when there is nothing to do: not due, in other hands, or nobody to send it to."""
    with database.writing() as session:
        try:
            row = locked(session, delivery_id)
        except NoSuchDelivery:
            return None
        standing = standing_of(row)
        if row.sealed is None or not is_due(standing, now):
            return None
        people = list(session.scalars(select(Person)))
        route = find_route(row.contact_person, row.language, _colleagues(people), has_fallback=has_fallback)
        if route is None:
            move(session, row, unroutable(standing, now), now)
            return None
        move(session, row, claimed(standing, now), now)
        if row.status != Status.SENDING:
            return None
        return _claim(session, row, route)


def _colleagues(people: Sequence[Person]) -> list[Colleague]:
    return [
        Colleague(
            each.id, tuple(each.roles), tuple(each.languages), each.active, each.sealed_address is not None, each.successor
        )
        for each in people
    ]  # fmt: skip


def _claim(session: Session, row: Delivery, route: Route) -> Claim:
    row.recipient = route.person
    person = session.get(Person, route.person) if route.person else None
    return Claim(
        delivery=row.id, row_version=row.row_version, about=row.about, kind=row.kind, language=row.language,
        title=row.title, url=row.url, sealed=row.sealed or "", requested_at=row.requested_at, why=route.why,
        sealed_address=person.sealed_address if person else None,
        recipient_languages=tuple(person.languages) if person else (),
    )  # fmt: skip
