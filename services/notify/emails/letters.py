"""Writes the letter that forwards a reader's contact request: what a colleague needs to answer, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from services.notify.domain.occasions import Occasion
from services.notify.domain.request_numbers import number_of
from services.notify.domain.routing import Why
from services.notify.emails.envelope import Envelope, plain_address, sealed_letter
from services.notify.emails.lines import one_line, tidy
from services.notify.emails.words import clock_words, day_words, render

SERIES = "contact-requests"


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
    """A reader's contact request, opened. `fields` is what was sealed; `why` is why it comes to this colleague.

    Where they stand in for somebody: `absent` is the name, `absent_until` the last day of the leave.
    """

    about: str
    title: str
    url: str
    requested_at: datetime
    why: Why
    fields: dict[str, str]
    absent: str = ""
    absent_until: date | None = None


def contact_request_letter(desk: Desk, request: Request, recipient: str, language: str, now: datetime) -> bytes:
    """The letter that forwards a contact request. Its answer goes to the reader, if they left a plain address."""
    details = {name: one_line(request.fields.get(name, "")) for name in ("name", "email", "phone")}
    reply_to = plain_address(details["email"]) if details["email"] else None
    day, clock = clock_words(request.requested_at, desk.zone, language)
    values = details | {
        "title": one_line(request.title), "url": web_link(request.url), "why": _why_key(request), "site": desk.site,
        "message": tidy(request.fields.get("message", "")), "comment": tidy(request.fields.get("comment", "")),
        "can_reply": reply_to is not None, "day": day, "clock": clock, "number": number_of(request.about),
        "absent": one_line(request.absent),
        "until": day_words(request.absent_until, language) if request.absent_until else "",
        "hours": int(desk.grace.total_seconds() // 3600),
    }  # fmt: skip
    subject, text, html = render(Occasion.CONTACT_REQUEST, language, values)
    key = f"{Occasion.CONTACT_REQUEST}:{request.about}"
    envelope = Envelope(desk.sender, recipient, reply_to, key, desk.host, now, SERIES)
    return sealed_letter(envelope, subject, text, html)


def _why_key(request: Request) -> str:
    has_no_end = request.why == Why.STAND_IN and request.absent_until is None
    return "stand_in_open" if has_no_end else request.why


def web_link(url: str) -> str:
    """The address, if it is one that a mail program may open."""
    address = one_line(url)
    return address if address.startswith(("https://", "http://")) and " " not in address else ""
