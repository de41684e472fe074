"""Recovery codes: written on paper, typed in once. The first group finds the row, the rest is the secret."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

HOW_MANY = 10
GROUPS, GROUP = 4, 4
# Nothing in it is mistaken for something else on paper: 5 bits a character, so 60 in the three groups that are secret.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
MISREAD = str.maketrans({"i": "1", "l": "1", "o": "0"})


@dataclass(frozen=True)
class Recovery:
    """One code, taken apart."""

    label: str
    rest: str = field(repr=False)

    @property
    def written(self) -> str:
        """As it stands on paper."""
        whole = self.label + self.rest
        return "-".join(whole[at : at + GROUP] for at in range(0, len(whole), GROUP))


def new_recovery_codes() -> list[Recovery]:
    """As many as a person gets at once, each with another first group."""
    labels: set[str] = set()
    while len(labels) < HOW_MANY:
        labels.add(_random(GROUP))
    return [Recovery(label, _random(GROUP * (GROUPS - 1))) for label in sorted(labels)]


def read_recovery_code(typed: str) -> Recovery | None:
    """What was typed, if it can be one at all: blanks, hyphens and capitals do not matter."""
    plain = "".join(typed[:100].split()).replace("-", "").lower().translate(MISREAD)
    if len(plain) != GROUPS * GROUP or not set(plain) <= set(ALPHABET):
        return None
    return Recovery(plain[:GROUP], plain[GROUP:])


def _random(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))
