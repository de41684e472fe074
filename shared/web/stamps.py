"""The stamp in every reader's form: signed, with the time it was given and a key that makes pressing twice one submission.

Readers have no cookie, so a form is guarded by this stamp and by the Origin check of the door. A page that is kept ready for
many readers carries `MARK` in its place; whoever serves the page puts a fresh stamp there.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

# Holds a character that is taken out of all that readers write, so that no comment can be taken for it.
MARK = "\x02vastine-stamp-goes-here\x02"
FIELD = "stamp"
VALID_FOR = timedelta(hours=48)
CLOCK_SKEW = timedelta(minutes=5)


@dataclass(frozen=True)
class Stamp:
    """A stamp that was read and found genuine. `key` is unique to one showing of the form."""

    key: str
    given_at: datetime


class StampRefused(Exception):
    """Missing, forged, or older than `VALID_FOR`: show the form again with a new one, and keep what was typed."""


def give_stamp(secret: bytes, now: datetime) -> str:
    """A new stamp."""
    said = f"{int(now.timestamp())}.{secrets.token_urlsafe(16)}"
    return f"{said}.{_signature(secret, said)}"


def read_stamp(secret: bytes, written: str, now: datetime) -> Stamp:
    """Checks a stamp that came back. Raises `StampRefused`."""
    said, _, signature = written.rpartition(".")
    if not hmac.compare_digest(_signature(secret, said).encode(), signature.encode("utf-8", "replace")):
        raise StampRefused
    seconds, _, key = said.partition(".")
    given_at = datetime.fromtimestamp(int(seconds), UTC)
    if not given_at - CLOCK_SKEW <= now <= given_at + VALID_FOR:
        raise StampRefused
    return Stamp(key, given_at)


def _signature(secret: bytes, said: str) -> str:
    digest = hmac.digest(secret, said.encode("utf-8", "replace"), hashlib.sha256)
    return base64.urlsafe_b64encode(digest[:16]).decode().rstrip("=")
