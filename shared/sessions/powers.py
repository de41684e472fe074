"""The one table that says which role may do what in every service, and the values that a door asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

# Unused for so long, a session ends; so long after signing in it ends in any case.
IDLE = timedelta(hours=1)
LONGEST = timedelta(hours=12)
# What cannot be taken back asks for a sign-in that is no older.
FRESH = timedelta(minutes=15)


class Role(StrEnum):
    """What somebody is here."""

    ADMIN = "admin"
    EDITOR = "editor"
    MODERATOR = "moderator"
    CONTACT = "contact"


class Power(StrEnum):
    """What a door may ask for. `BE_STAFF` is everybody's who works here, also without any role."""

    BE_STAFF = "be staff"
    WRITE_ARTICLES = "write articles"
    MODERATE = "moderate"
    SEE_DELIVERIES = "see deliveries"
    RETRY_DELIVERIES = "retry deliveries"
    READ_MAILBOX = "read the mailbox"
    MANAGE_PEOPLE = "manage people"
    MANAGE_SITES = "manage sites"
    READ_AUDIT = "read the audit record"


POWERS: dict[Power, frozenset[Role]] = {
    Power.BE_STAFF: frozenset(Role),
    Power.WRITE_ARTICLES: frozenset({Role.EDITOR, Role.ADMIN}),
    Power.MODERATE: frozenset({Role.MODERATOR, Role.ADMIN}),
    Power.SEE_DELIVERIES: frozenset({Role.MODERATOR, Role.ADMIN}),
    Power.RETRY_DELIVERIES: frozenset({Role.ADMIN}),
    Power.READ_MAILBOX: frozenset({Role.CONTACT, Role.ADMIN}),
    Power.MANAGE_PEOPLE: frozenset({Role.ADMIN}),
    Power.MANAGE_SITES: frozenset({Role.ADMIN}),
    Power.READ_AUDIT: frozenset({Role.ADMIN}),
}


@dataclass(frozen=True)
class Person:
    """What the services need to know of a colleague at each request."""

    id: str
    name: str
    roles: tuple[str, ...]

    def may(self, power: Power) -> bool:
        return power is Power.BE_STAFF or any(role in self.roles for role in POWERS[power])


@dataclass(frozen=True)
class Session:
    """One browser in which somebody is signed in. `id` is the fingerprint of its cookie, `how` the way it was opened.

    `bound` says that this person must first set up a second step: until then they may do no more than that.
    """

    id: str
    person_id: str
    csrf: str
    opened_at: datetime
    seen_at: datetime
    how: str
    browser: str
    bound: bool = False

    @property
    def ends_at(self) -> datetime:
        """When it ends if nothing more is asked in it."""
        return min(self.seen_at + IDLE, self.opened_at + LONGEST)

    def is_fresh(self, now: datetime) -> bool:
        return now - self.opened_at < FRESH


@dataclass(frozen=True)
class Who:
    """Somebody who asks: in a session, or by a program's token, which has none and sends no cookie."""

    person: Person
    session: Session | None = None

    @property
    def csrf(self) -> str:
        """Guards the forms of this session; empty for programs."""
        return self.session.csrf if self.session else ""

    def may(self, power: Power) -> bool:
        if self.session is not None and self.session.bound and power is not Power.BE_STAFF:
            return False
        return self.person.may(power)

    def is_fresh(self, now: datetime) -> bool:
        """Programs are not asked to sign in afresh: nobody would be there to do it."""
        return self.session is None or self.session.is_fresh(now)
