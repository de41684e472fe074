"""Writes the letters to readers who asked for them: what happened, one link, and how to hear no more."""

from __future__ import annotations

import re
from datetime import datetime

from services.notify.domain.occasions import Occasion
from services.notify.emails.colleague_letters import HouseLetter
from services.notify.emails.envelope import Envelope, sealed_letter
from services.notify.emails.letters import Desk, web_link
from services.notify.emails.lines import one_line
from services.notify.emails.words import clock_words, render

SERIES = "reply-alerts"
# The link is made by the house of letters that need no quoting; anything else comes into no header.
PLAIN_LINK = re.compile(r"https?://[A-Za-z0-9.:\[\]-]{1,255}/[A-Za-z0-9/_.-]{1,300}")


# The address may be a stranger's: what stands before it in the greeting is a name, or it is left out.
A_NAME = re.compile(r"(?=.{1,60}\Z)[^\W\d_]+(?:(?:[ '’-]|\. )[^\W\d_]+){0,4}")


def reader_letter(desk: Desk, letter: HouseLetter, recipient: str, language: str, now: datetime) -> bytes:
    """The whole letter. Nobody can answer it: whatever there is to do is done behind its links."""
    until_day, until_clock = clock_words(letter.useless_after, desk.zone, language)
    count = letter.fields.get("count", "1")
    values = {name: one_line(letter.fields.get(name, "")) for name in ("name", "title")} | {
        "link": web_link(letter.fields.get("link", "")), "stop": web_link(letter.fields.get("stop", "")),
        "count": int(count) if count.isdecimal() else 1, "site": one_line(desk.site), "until_day": until_day,
        "until_clock": until_clock,
    }  # fmt: skip
    if not A_NAME.fullmatch(str(values["name"])):
        values["name"] = ""
    subject, text, html = render(letter.occasion, language, values)
    stop = str(values["stop"])
    alert = letter.occasion is Occasion.REPLY_ALERT
    envelope = Envelope(
        desk.sender, recipient, None, f"{letter.occasion}:{letter.about}", desk.host, now,
        SERIES if alert else None, stop if PLAIN_LINK.fullmatch(stop) else None,
    )  # fmt: skip
    return sealed_letter(envelope, subject, text, html)
