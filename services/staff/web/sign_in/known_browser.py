"""Browsers in which a person has signed in before: their tries are counted apart, so that strangers lock nobody out.

The cookie says nothing but that: it opens no door, and only makes a stranger's guesses somebody else's count.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

from flask import Response, request

from shared.web.place import place

COOKIE = "vastine_known"
DAYS = 180


def _cookie() -> str:
    return f"__Host-{COOKIE}" if place().house.secure else COOKIE


def counted_as(folded_email: str) -> str:
    """Under which name the tries of this browser for this address are counted."""
    number, _, mark = request.cookies.get(_cookie(), "").partition(".")
    known = hmac.compare_digest(mark.encode("utf-8", "replace"), _mark(folded_email, number).encode())
    return f"known {number} {folded_email}" if known else f"account {folded_email}"


def know(response: Response, folded_email: str) -> None:
    """This browser is known from here on."""
    number = secrets.token_urlsafe(12)
    response.set_cookie(
        _cookie(), f"{number}.{_mark(folded_email, number)}", max_age=DAYS * 86_400, path="/",
        secure=place().house.secure, httponly=True, samesite="Lax",
    )  # fmt: skip


def _mark(folded_email: str, number: str) -> str:
    said = f"known browser {number} {folded_email}".encode("utf-8", "replace")
    return hmac.digest(place().house.form_key, said, hashlib.sha256).hex()[:32]
