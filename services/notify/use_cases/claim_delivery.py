"""Takes a due delivery in hand: from here on, until its lease is over, nobody else sends it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.notify.domain.leave import Leave
from services.notify.domain.occasions import Occasion
from services.notify.domain.routing import Colleague, Why, find_route
from services.notify.domain.standing import Status, claimed, is_due, unroutable
from services.notify.models import Delivery, Person
from services.notify.use_cases.delivery_moves import NoSuchDelivery, locked, move, standing_of
from shared.database import Database


@dataclass(frozen=True)
class Absent:
    """A colleague on leave, for whom the recipient stands in; `until` is the last day."""

    name: str
    until: date | None


@dataclass(frozen=True)
class Recipient:
    """Whom a contact request goes to; without an address of their own it is the address of last resort."""

    why: Why
    sealed_address: str | None = None
    languages: tuple[str, ...] = ()
    stands_in_for: Absent | None = None


@dataclass(frozen=True)
class Claim:
    """What is needed to send it. `row_version` proves the claim when its outcome is recorded.

    Without a `recipient` it is a letter to a colleague, and its address is in the sealed block.
    """

    delivery: str
    row_version: int
    about: str
    kind: Occasion
    language: str
    title: str
    url: str
    sealed: str
    requested_at: datetime
    useless_after: datetime | None
    recipient: Recipient | None


def claim_delivery(
    database: Database, delivery_id: str, now: datetime, today: date, *, has_fallback: bool
) -> Claim | None:
    """None when there is nothing to do: not due, in other hands, too late, or nobody to send it to.

    `today` is the day where the house stands: leave is counted in days.
    """
    with database.writing() as session:
        try:
            row = locked(session, delivery_id)
        except NoSuchDelivery:
            return None
        standing = standing_of(row)
        if row.sealed is None or not is_due(standing, now):
            return None
        recipient = None
        if row.kind == Occasion.CONTACT_REQUEST:
            recipient = _recipient(session, row, today, has_fallback=has_fallback)
            if recipient is None:
                move(session, row, unroutable(standing, now), now)
                return None
        move(session, row, claimed(standing, now), now)
        return _claim(row, recipient) if row.status == Status.SENDING else None


def _recipient(session: Session, row: Delivery, today: date, *, has_fallback: bool) -> Recipient | None:
    """Looked for at each try: people come, go on leave and go."""
    people = {each.id: each for each in session.scalars(select(Person))}
    route = find_route(row.contact_person, row.language, _colleagues(people.values()), today, has_fallback=has_fallback)
    if route is None:
        return None
    row.recipient = route.person
    if route.person is None:
        return Recipient(route.why)
    person, absent = people[route.person], people.get(route.stands_in_for or "")
    return Recipient(
        route.why, person.sealed_address, tuple(person.languages),
        Absent(absent.name, absent.away_until) if absent else None,
    )  # fmt: skip


def _colleagues(people: Iterable[Person]) -> list[Colleague]:
    return [
        Colleague(
            each.id, tuple(each.roles), tuple(each.languages), each.active, each.sealed_address is not None, each.successor,
            Leave(each.away_from, each.away_until) if each.away_from else None, each.stand_in,
        )
        for each in people
    ]  # fmt: skip


def _claim(row: Delivery, recipient: Recipient | None) -> Claim:
    return Claim(
        delivery=row.id, row_version=row.row_version, about=row.about, kind=Occasion(row.kind), language=row.language,
        title=row.title, url=row.url, sealed=row.sealed or "", requested_at=row.requested_at,
        useless_after=row.useless_after, recipient=recipient,
    )  # fmt: skip
