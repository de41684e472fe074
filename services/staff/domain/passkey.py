"""What a passkey may be called, and when its count of uses says that somebody has a copy."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime

NAME_LENGTH = 80


class NoSuchPasskey(Exception):
    """The person has no passkey of that id."""


@dataclass(frozen=True)
class PasskeyOnList:
    """What its owner sees of a passkey."""

    id: str
    name: str
    made_at: datetime
    last_used_at: datetime | None


def passkey_name(given: str, otherwise: str) -> str:
    """One tidy line that fits; a passkey without a name gets one, so that nobody is stopped for it."""
    line = "".join(" " if unicodedata.category(each)[0] in "CZ" else each for each in given)
    return " ".join(line.split())[:NAME_LENGTH].strip() or otherwise


def fell_back(kept: int, told: int) -> bool:
    """Devices that count go up at each use. Zero and zero: this one does not count."""
    return (kept, told) != (0, 0) and told <= kept
