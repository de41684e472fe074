"""Makes the id of an imported comment from where it comes from: the same in every run, and in the order of its time."""

from __future__ import annotations

import hashlib
from datetime import datetime

from shared.database import ALPHABET, ID_LENGTH

CHANCE_BITS = 80


def imported_id(source: str, origin: str, at: datetime) -> str:
    """A ULID whose chance is a hash of the source and the original id."""
    digest = hashlib.sha256(f"{source}\0{origin}".encode("utf-8", "replace")).digest()
    chance = int.from_bytes(digest, "big") >> (len(digest) * 8 - CHANCE_BITS)
    number = (int(at.timestamp() * 1000) << CHANCE_BITS) | chance
    return "".join(ALPHABET[(number >> shift) & 31] for shift in range(5 * (ID_LENGTH - 1), -1, -5))
