"""The orders of the moderation queue: by waiting time, or by where this site's own decisions would lean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class QueueOrder(StrEnum):
    """Oldest first is the order that is fair; the others are for whoever has little time, and decide nothing."""

    OLDEST = "oldest"
    FINE = "fine"
    TROUBLE = "trouble"

    @classmethod
    def named(cls, name: str | None) -> QueueOrder:
        """Oldest first where it names none."""
        return cls(name) if name in set(cls) else cls.OLDEST


@dataclass(frozen=True)
class LeaningCursor:
    """The last card of a page in an order that leans."""

    leaning: int
    comment: str

    @classmethod
    def read(cls, written: str | None) -> LeaningCursor | None:
        """None for what is no cursor of such an order: then the list begins anew."""
        leaning, _, comment = (written or "").partition(".")
        if not (leaning.isascii() and leaning.isdecimal() and len(leaning) <= 4 and comment):
            return None
        return cls(int(leaning), comment)

    def __str__(self) -> str:
        return f"{self.leaning}.{self.comment}"
