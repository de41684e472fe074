"""Writes the letters of the house to its own people: what happened, one link, until when, and what to do if it was not you."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from services.notify.domain.occasions import Occasion
from services.notify.emails.envelope import Envelope, sealed_letter
from services.notify.emails.letters import Desk, web_link
from services.notify.emails.lines import one_line
from services.notify.emails.words import clock_words, knows, render

MINUTE = timedelta(minutes=1)
SOME_CHANGE = "general"


@dataclass(frozen=True)
class HouseLetter:
    """A letter to a colleague, opened. `fields` is what was sealed; after `useless_after` its link counts no longer."""

    occasion: Occasion
    about: str
    asked_at: datetime
    useless_after: datetime
    fields: Mapping[str, str]


def colleague_letter(desk: Desk, letter: HouseLetter, recipient: str, language: str, now: datetime) -> bytes:
    """The whole letter. Nobody can answer it: whatever there is to do is done behind its link."""
    day, clock = clock_words(letter.asked_at, desk.zone, language)
    until_day, until_clock = clock_words(letter.useless_after, desk.zone, language)
    values = {name: one_line(letter.fields.get(name, "")) for name in ("name", "inviter")} | {
        "link": web_link(letter.fields.get("link", "")), "change": _change(letter.fields.get("change", ""), language),
        "site": one_line(desk.site), "day": day, "clock": clock, "until_day": until_day, "until_clock": until_clock,
        "minutes": (letter.useless_after - letter.asked_at) // MINUTE,
    }  # fmt: skip
    subject, text, html = render(letter.occasion, language, values)
    envelope = Envelope(desk.sender, recipient, None, f"{letter.occasion}:{letter.about}", desk.host, now)
    return sealed_letter(envelope, subject, text, html)


def _change(deed: str, language: str) -> str:
    """The deed as our words name it; one that they do not know yet is told in general."""
    return deed if knows(language, f"sign_in_changed.what.{deed}") else SOME_CHANGE
