"""Being on leave: from a day to a day, both included, and who stands in meanwhile."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date

# Nobody plans further; a year with a slip of the finger in it is no leave.
LONGEST_DAYS = 3 * 366


@dataclass(frozen=True)
class Absence:
    """Both days or neither; `stand_in` is a person's id, or nobody."""

    away_from: date | None = None
    away_until: date | None = None
    stand_in: str | None = None

    @property
    def is_planned(self) -> bool:
        return self.away_from is not None and self.away_until is not None

    def covers(self, today: date) -> bool:
        return self.away_from is not None and self.away_until is not None and self.away_from <= today <= self.away_until

    def is_over(self, today: date) -> bool:
        return self.away_until is not None and self.away_until < today


def absence_faults(wanted: Absence, candidates: Container[str]) -> dict[str, str]:
    """The fields at fault. `candidates` are those who may stand in: colleagues who are here, but not the person."""
    faults: dict[str, str] = {}
    if wanted.away_from is None and wanted.away_until is not None:
        faults["away_from"] = "away_from_missing"
    if wanted.away_until is None and wanted.away_from is not None:
        faults["away_until"] = "away_until_missing"
    if wanted.away_from is not None and wanted.away_until is not None:
        length = (wanted.away_until - wanted.away_from).days
        if length < 0:
            faults["away_until"] = "away_until_before"
        elif length > LONGEST_DAYS:
            faults["away_until"] = "away_too_long"
    if wanted.stand_in is not None and wanted.stand_in not in candidates:
        faults["stand_in"] = "choice"
    return faults


def settled(wanted: Absence) -> Absence:
    """Somebody who is not away needs nobody to stand in."""
    return wanted if wanted.is_planned else Absence()
