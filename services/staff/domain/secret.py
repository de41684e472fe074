"""Secrets: how they are made, what is stored of them, how long they count."""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise


class LinkKind(StrEnum):
    """How a sign-in link reaches its person."""

    HANDED = "handed"  # An admin or the command line made it, and hands it over.
    MAILED = "mailed"  # Its person asked for it by mail.
    INVITATION = "invitation"  # It comes with the letter that asks somebody to join.


LINK_LASTS = {
    LinkKind.HANDED: timedelta(hours=24), LinkKind.MAILED: timedelta(minutes=10), LinkKind.INVITATION: timedelta(days=7),
}  # fmt: skip
TOKEN_DAYS = (30, 90, 365)
TOKEN_NAME_LENGTH = 80
# So that a token that was lost in a public place can be told from other texts.
TOKEN_PREFIX = "vst_"  # noqa: S105  Not a secret, but the beginning of each.

PASSWORD_LEAST = 12
PASSWORD_MOST = 200
# So many letters must be the person's own, and so many characters different.
FEWEST_OWN_LETTERS = 4
FEWEST_CHARACTERS = 5
SHORTEST_NAME = 3
# What the lists of lost passwords begin with, in the languages of our people; alone or together they are no secret.
COMMON = frozenset({
    "password", "passwort", "passw", "salasana", "lösenord", "losenord", "qwerty", "qwertz", "azerty", "letmein", "welcome",
    "tervetuloa", "välkommen", "admin", "administrator", "iloveyou", "dragon", "monkey", "football", "jalkapallo", "princess",
    "sunshine", "superman", "master", "shadow", "login", "secret", "kissa", "koira", "perkele", "suomi", "finland", "sverige",
    "helsinki", "changeme", "test", "testi", "user", "root", "default", "hello", "abc", "asdf", "zxcv", "vastine",
})  # fmt: skip
ROWS = " abcdefghijklmnopqrstuvwxyzåäö 01234567890 qwertyuiopå asdfghjklöä zxcvbnm qwertzuiop 1qaz2wsx3edc4rfv5tgb6yhn7ujm "


def new_token() -> str:
    return TOKEN_PREFIX + secrets.token_urlsafe(32)


def new_link_secret() -> str:
    return secrets.token_urlsafe(32)


def fingerprint(secret: str) -> str:
    """What is stored of a secret of 128 random bits or more; the same as every service asks Redis for."""
    return hashlib.sha256(secret.encode()).hexdigest()


def password_fault(password: str, names: Iterable[str] = ()) -> str:
    """The key of what is wrong with a new password, or nothing. No rules of composition: length, and that nobody tries it first.

    `names` are the site's and the person's own, which anybody would try.
    """
    if len(password) < PASSWORD_LEAST:
        return "password_short"
    if len(password) > PASSWORD_MOST:
        return "password_long"
    return "password_obvious" if is_obvious(password, names) else ""


def is_obvious(password: str, names: Iterable[str] = ()) -> bool:
    """Whether it is little more than a name, a word that everybody takes, a row of keys, or one short thing again and again."""
    plain = unicodedata.normalize("NFKC", password[:PASSWORD_MOST]).casefold()
    words = {part for name in names for part in re.split(r"[\W_\d]+", name.casefold()) if len(part) >= SHORTEST_NAME}
    left = plain
    for word in sorted(words | COMMON, key=len, reverse=True):
        left = left.replace(word, "")
    letters = [character for character in left if character.isalpha()]
    return len(letters) < FEWEST_OWN_LETTERS or len(set(plain)) < FEWEST_CHARACTERS or _repeats(plain) or _is_row(plain)


def _repeats(plain: str) -> bool:
    """Whether it is one part of it, over and over."""
    return plain in (plain + plain)[1:-1]


def _is_row(plain: str) -> bool:
    """Whether most of it runs along the alphabet or the keys."""
    pairs = list(pairwise(plain))
    return sum(1 for one, other in pairs if one + other in ROWS or other + one in ROWS) > 0.7 * len(pairs)
