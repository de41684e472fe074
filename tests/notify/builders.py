"""Requests, people and deliveries with sound values, each changed by name where a test needs it."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta
from typing import Any

from nacl.public import PrivateKey

from services.notify.domain.standing import Standing, Status
from services.notify.models import Delivery, Outbox
from services.notify.settings import Settings
from services.notify.use_cases.claim_delivery import Claim, claim_delivery
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from services.notify.use_cases.take_in_letter import take_in_letter
from services.notify.use_cases.take_in_person import take_in_person
from shared.contact_details.sealing import seal
from shared.contract import (
    ContactRequested,
    DeliveryChanged,
    LetterToColleague,
    LetterToReader,
    PersonChanged,
    SignInLinkRequested,
    decode,
)
from shared.database import Database
from tests.fixtures.house import house_values

NOON = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
TODAY = NOON.date()
PRIVATE = PrivateKey(bytes(range(32)))
PRIVATE_KEY, PUBLIC_KEY = bytes(PRIVATE), bytes(PRIVATE.public_key)
REQUEST = "01kavw3tqefghjkmnpqrstvwxy"
LETTER = "01kalettertqefghjkmnpqrstv"
LINK = "http://localhost/staff/sign-in/link/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
MARI = "01kapers0nmar1bergman00000"
DETAILS = {
    "email": "aino@example.fi", "phone": "040 123 4567", "name": "Aino Lukija", "message": "Voisitko soittaa?",
    "comment": "Hyvä kirjoitus.", "language": "fi",
}  # fmt: skip


def after(**pause: float) -> datetime:
    return NOON + timedelta(**pause)


def sealed(**changed: str) -> str:
    """What a reader left, sealed to notify."""
    return seal(DETAILS | changed, PUBLIC_KEY)


def a_request(**changed: Any) -> ContactRequested:
    values: dict[str, Any] = {
        "about": REQUEST, "row_version": 1, "sealed": sealed(), "language": "fi", "title": "Hyvä perehdytys",
        "url": "https://lehti.example/articles/hyva-perehdytys", "requested_at": "2026-11-23T10:00:00Z",
        "contact_person": MARI,
    }  # fmt: skip
    return ContactRequested(**(values | changed))


def a_person(email: str = "mari@saatio.example", **changed: Any) -> PersonChanged:
    values: dict[str, Any] = {
        "about": MARI, "row_version": 1, "name": "Mari Bergman", "title": {"fi": "Erityisasiantuntija"},
        "roles": ("contact",), "languages": ("fi", "sv"), "card": {},
        "sealed_address": seal({"email": email}, PUBLIC_KEY),
    }  # fmt: skip
    return PersonChanged(**(values | changed))


def a_letter(
    kind: type[LetterToColleague | LetterToReader] = SignInLinkRequested, minutes: float = 15, **said: str
) -> LetterToColleague | LetterToReader:
    """A letter of the house to Mari; `said` is what is sealed besides or instead."""
    fields = {"email": "mari@saatio.example", "name": "Mari Bergman", "link": LINK} | said
    until = after(minutes=minutes).isoformat().replace("+00:00", "Z")
    return kind(LETTER, 1, seal(fields, PUBLIC_KEY), "fi", "2026-11-23T10:00:00Z", until)


def a_letters_delivery(database: Database, now: datetime = NOON, minutes: float = 15) -> str:
    return take_in_letter(database, a_letter(minutes=minutes), now)


def a_standing(**changed: Any) -> Standing:
    values: dict[str, Any] = {
        "status": Status.WAITING, "attempts": 0, "refusals": 0, "tried_since": None, "next_at": NOON, "claimed_until": None,
        "sent_at": None, "last_fault": None,
    }  # fmt: skip
    return Standing(**(values | changed))


def a_delivery(database: Database, now: datetime = NOON, **changed: Any) -> str:
    """A delivery that waits, with Mari there to get it."""
    take_in_person(database, a_person(), PRIVATE_KEY, now)
    return take_in_contact_request(database, a_request(**changed), now)


def a_claim(database: Database, delivery: str, now: datetime = NOON) -> Claim:
    claim = claim_delivery(database, delivery, now, TODAY, has_fallback=False)
    assert claim is not None
    return claim


def row_of(database: Database, delivery: str) -> Delivery:
    with database.reading() as session:
        row = session.get(Delivery, delivery)
        assert row is not None
        return row


def told(database: Database) -> list[DeliveryChanged]:
    """What lies in the outbox, oldest first."""
    with database.reading() as session:
        events = [decode(row.kind, row.body) for row in session.query(Outbox).order_by(Outbox.id)]
    return [event for event in events if isinstance(event, DeliveryChanged)]


def settings_of(data: Any, redis_url: str, **more: str) -> Settings:
    key = base64.b64encode(PRIVATE_KEY).decode()
    return Settings.from_env(house_values(data, redis_url, NOTIFY_PRIVATE_KEY=key, **more))
