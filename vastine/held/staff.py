"""What staff holds about people: colleagues, their ways in, and the record of who did what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy.orm import Session

from services.staff.models import AuditRow, Outbox, Person, SignInLink, Token
from services.staff.settings import Settings
from vastine.held.counting import count, earliest
from vastine.held.holding import Holding
from vastine.held.redis import LETTERS

WHERE = "staff"


def held(session: Session, settings: Settings, now: datetime) -> Iterator[Holding]:  # noqa: ARG001  As every service is asked.
    for what, here in (("colleagues", True), ("colleagues who left", False)):
        which = Person.active.is_(here)
        rule = "until they leave" if here else "for good: the record names them"
        yield Holding(what, WHERE, count(session, Person, which), earliest(session, Person.added_at, which), rule)
    live = (Token.revoked_at.is_(None), Token.expires_at > now)
    yield Holding(
        "fingerprints of programs' tokens", WHERE, count(session, Token, *live),
        earliest(session, Token.made_at, *live), "until revoked or over", earliest(session, Token.expires_at, *live),
    )  # fmt: skip
    usable = (SignInLink.used_at.is_(None), SignInLink.expires_at > now)
    yield Holding(
        "fingerprints of sign-in links", WHERE, count(session, SignInLink, *usable),
        earliest(session, SignInLink.made_at, *usable), "until used or over",
        earliest(session, SignInLink.expires_at, *usable),
    )  # fmt: skip
    letters = Outbox.kind.in_(LETTERS)
    yield Holding(
        "letters to colleagues, sealed, in the outbox", WHERE, count(session, Outbox, letters),
        earliest(session, Outbox.added_at, letters), "until the courier has carried them",
    )  # fmt: skip
    yield Holding(
        "lines of the record of deeds", WHERE, count(session, AuditRow), earliest(session, AuditRow.at), "for good"
    )
