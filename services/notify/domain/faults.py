"""Why a letter did not leave, in a form that holds nothing of anybody's words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FaultKind(StrEnum):
    """`refused` and `unopened` are of the letter itself and stay true; the others pass."""

    REFUSED = "refused"
    UNOPENED = "unopened"
    UNREACHABLE = "unreachable"
    NOBODY_REACHABLE = "nobody_reachable"
    WORKER_LOST = "worker_lost"
    OURS = "ours"
    TOO_LATE = "too_late"


LASTING = frozenset({FaultKind.REFUSED, FaultKind.UNOPENED})
LENGTH = 80


@dataclass(frozen=True)
class Fault:
    """A kind, and a class name or an SMTP code."""

    kind: FaultKind
    detail: str = ""

    @property
    def is_lasting(self) -> bool:
        return self.kind in LASTING

    def written(self) -> str:
        """As it is stored: one short line."""
        return f"{self.kind} {self.detail}".strip()[:LENGTH]

    @classmethod
    def read(cls, written: str) -> Fault:
        """The fault that was stored."""
        kind, _, detail = written.partition(" ")
        return cls(FaultKind(kind), detail)
