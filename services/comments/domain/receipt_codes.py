"""The secret of a receipt, what is stored of it, and its short code in words that can be read out on the phone."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets

from services.comments.domain.words import LANGUAGES, nouns

WORDS = 3
SEPARATORS = re.compile(r"[\s,.–-]+")


def token_for(key: bytes, said: bytes | None) -> str:
    """32 bytes as text. The same submission gives the same token again; without one to go by it is chance."""
    return (
        base64.urlsafe_b64encode(hmac.digest(key, b"receipt\0" + (said or secrets.token_bytes(32)), "sha256"))
        .decode()
        .rstrip("=")
    )


def stored(token: str) -> str:
    """All that is kept of a token."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def feed_token(token: str) -> str:
    """The token of the receipt's feed, made from the receipt's own: it leads nowhere else, and not back."""
    made = hmac.digest(token.encode("utf-8", "replace"), b"feed", "sha256")
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


def once_hash(key: bytes, said: bytes) -> str:
    """By what a submission that comes again is recognised; tells nothing of what was said."""
    return hmac.digest(key, b"once\0" + said, "sha256").hex()


def receipt_code(token_hash: str, language: str) -> str:
    """Three different words, such as kuusi-lampi-varis. It helps people speak of a receipt; it opens nothing."""
    chosen = list(dict.fromkeys(bytes.fromhex(token_hash)))[:WORDS]
    return "-".join(nouns(language)[each] for each in chosen)


def hashes_of_code(said: str) -> tuple[str, ...]:
    """With what a hash begins whose code was said, by whatever ear and in whatever language; none for what is no code.

    A byte that comes twice counts once in the code, so that a hash may have one more of them at its beginning.
    """
    words = SEPARATORS.split(said.strip().casefold())
    if len(words) != WORDS:
        return ()
    found: list[str] = []
    for language in LANGUAGES:
        known = {noun: place for place, noun in enumerate(nouns(language))}
        if all(word in known for word in words):
            a, b, c = (f"{known[word]:02x}" for word in words)
            found += [a + b + c, a + a + b + c, a + b + a + c, a + b + b + c]
    return tuple(found)
