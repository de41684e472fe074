"""Writes the letter of each occasion: what a colleague needs to answer, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from services.notify.domain.request_numbers import number_of
from services.notify.emails.envelope import Envelope, plain_address, sealed_letter
from services.notify.emails.lines import one_line, tidy
from services.notify.emails.words import clock_words, render

CONTACT_REQUEST = "contact_request"


@dataclass(frozen=True)
class Desk:
    """What all our letters have in common."""

    site: str
    sender: str
    host: str
    zone: ZoneInfo
    grace: timedelta


@dataclass(frozen=True)
class Request:
    """A reader's contact request, opened. `fields` is what was sealed; `why` is the key of why it comes to this colleague."""

    about: str
    title: str
    url: str
    requested_at: datetime
    why: str
    fields: dict[str, str]


def contact_request_letter(desk: Desk, request: Request, recipient: str, language: str, now: datetime) -> bytes:
    """The letter that forwards a contact request. Its answer goes to the reader, if they left a plain address."""
    details = {name: one_line(request.fields.get(name, "")) for name in ("name", "email", "phone")}
    reply_to = plain_address(details["email"]) if details["email"] else None
    day, clock = clock_words(request.requested_at, desk.zone, language)
    values = details | {
        "title": one_line(request.title), "url": _link(request.url), "why": request.why, "site": desk.site,
        "message": tidy(request.fields.get("message", "")), "comment": tidy(request.fields.get("comment", "")),
        "can_reply": reply_to is not None, "day": day, "clock": clock, "number": number_of(request.about),
        "hours": int(desk.grace.total_seconds() // 3600),
    }  # fmt: skip
    subject, text, html = render(CONTACT_REQUEST, language, values)
    envelope = Envelope(desk.sender, recipient, reply_to, f"{CONTACT_REQUEST}:{request.about}", desk.host, now)
    return sealed_letter(envelope, subject, text, html)


def _link(url: str) -> str:
    """The address of the article, if it is one that a mail program may open."""
    address = one_line(url)
    return address if address.startswith(("https://", "http://")) and " " not in address else ""
