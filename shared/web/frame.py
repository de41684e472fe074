"""What surrounds every page: its language, who is signed in and the places they may go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import g, request

from shared.sessions import Power, Session, Who
from shared.sessions.powers import LONGEST
from shared.web.place import now, place
from shared.web.texts import language


@dataclass(frozen=True)
class Way:
    """A link in the colleagues' top bar."""

    url: str
    label: str
    may: Power


def time_left(session: Session, moment: datetime) -> dict[str, int]:
    """In how many seconds the session ends if nothing more is asked in it, and in how many in any case."""
    longest = session.opened_at + LONGEST
    return {"ends": int((session.ends_at - moment).total_seconds()), "longest": int((longest - moment).total_seconds())}


PRIVACY = "/privacy"
MAILBOX = "/notify/mailbox"
WAYS = (
    Way("/comments/moderation", "place.moderation", Power.MODERATE),
    Way("/desk", "place.desk", Power.WRITE_ARTICLES),
    Way("/notify/deliveries", "place.deliveries", Power.SEE_DELIVERIES),
    Way(MAILBOX, "place.mailbox", Power.READ_MAILBOX),
    Way("/staff/people", "place.people", Power.MANAGE_PEOPLE),
    Way("/staff/record", "place.record", Power.READ_AUDIT),
)


def surroundings() -> dict[str, Any]:
    """The variables of every template. Only what the request already knows: a page for readers asks nobody."""
    asking: Who | None = g.get("who")
    return {
        "lang": language(),
        "who": asking.person if asking else None,
        "csrf": asking.csrf if asking else "",
        "session_left": time_left(asking.session, now()) if asking and asking.session else None,
        "places": _places(asking) if asking else [],
        "language_links": [],
        "privacy_url": PRIVACY,
    }


def _places(asking: Who) -> list[dict[str, Any]]:
    return [
        {"url": way.url, "label": place().texts(way.label), "current": request.path.startswith(way.url)}
        for way in WAYS
        if asking.may(way.may) and (way.url != MAILBOX or place().house.has_mailbox)
    ]
