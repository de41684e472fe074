"""The secret of a receipt, what is stored of it, and its short code in words that can be read out on the phone."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

from services.comments.domain.words import nouns

WORDS = 3


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


def once_hash(key: bytes, said: bytes) -> str:
    """By what a submission that comes again is recognised; tells nothing of what was said."""
    return hmac.digest(key, b"once\0" + said, "sha256").hex()


def receipt_code(token_hash: str, language: str) -> str:
    """Three different words, such as kuusi-lampi-varis. It helps people speak of a receipt; it opens nothing."""
    chosen = list(dict.fromkeys(bytes.fromhex(token_hash)))[:WORDS]
    return "-".join(nouns(language)[each] for each in chosen)
