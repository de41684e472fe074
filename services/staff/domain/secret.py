"""Secrets: how they are made, what is stored of them, how long they count."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from enum import StrEnum


class LinkKind(StrEnum):
    """How a sign-in link reaches its person."""

    HANDED = "handed"  # An admin or the command line made it, and hands it over.
    MAILED = "mailed"  # Its person asked for it by mail.
    INVITATION = "invitation"  # It comes with the letter that asks somebody to join.


LINK_LASTS = {
    LinkKind.HANDED: timedelta(hours=24), LinkKind.MAILED: timedelta(minutes=15), LinkKind.INVITATION: timedelta(days=7),
}  # fmt: skip
TOKEN_DAYS = (30, 90, 365)
TOKEN_NAME_LENGTH = 80
# So that a token that was lost in a public place can be told from other texts.
TOKEN_PREFIX = "vst_"  # noqa: S105  Not a secret, but the beginning of each.

PASSWORD_LEAST = 12
PASSWORD_MOST = 200


def new_token() -> str:
    return TOKEN_PREFIX + secrets.token_urlsafe(32)


def new_link_secret() -> str:
    return secrets.token_urlsafe(32)


def fingerprint(secret: str) -> str:
    """What is stored of a secret of 128 random bits or more; the same as every service asks Redis for."""
    return hashlib.sha256(secret.encode()).hexdigest()


def password_fault(password: str) -> str:
    """The key of what is wrong with a new password, or nothing. Length alone counts: no rules of composition."""
    if len(password) < PASSWORD_LEAST:
        return "password_short"
    return "password_long" if len(password) > PASSWORD_MOST else ""
