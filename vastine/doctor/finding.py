"""One finding of the doctor."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """A sentence for the operator, and whether all is well with it."""

    is_well: bool
    sentence: str
