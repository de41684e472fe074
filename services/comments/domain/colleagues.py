"""Who of staff did something, as a record keeps it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Colleague:
    """A person's id and the name they had then."""

    id: str
    name: str
