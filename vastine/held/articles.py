"""What articles holds about people: those who asked to join a group, and colleagues on their cards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy.orm import Session

from services.articles.models import ContactRequest, Outbox, Person
from services.articles.settings import Settings
from vastine.held.counting import count, earliest, in_outbox, passed_on
from vastine.held.holding import Holding

WHERE = "articles"
SENT = "sent"


def held(session: Session, settings: Settings, now: datetime) -> Iterator[Holding]:
    unsent = (ContactRequest.sealed.is_not(None), ContactRequest.status != SENT)
    yield Holding(
        "contact details, sealed, not passed on yet", WHERE, count(session, ContactRequest, *unsent),
        earliest(session, ContactRequest.requested_at, *unsent), "until a letter has left",
    )  # fmt: skip
    sealed = (ContactRequest.sealed.is_not(None), ContactRequest.status == SENT)
    yield passed_on(session, WHERE, ContactRequest, ContactRequest.status_at, sealed, (settings.grace, now))
    yield in_outbox(session, WHERE, Outbox)
    gone = (Person.left.is_(True), Person.name != "")
    yield Holding(
        "colleagues' cards, as far as public", WHERE, count(session, Person, Person.left.is_(False)), None,
        "until they leave", outlived=count(session, Person, *gone),
    )  # fmt: skip
