"""What can be wrong with what an editor or a reader asks for; doors turn it into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Wrong:
    """What is wrong with one field: the key of its text, and what fills the text's blanks."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict[str, object])


class WrongFields(Exception):
    """Nothing was stored; these fields are at fault."""

    def __init__(self, fields: Mapping[str, Wrong]) -> None:
        super().__init__(", ".join(sorted(fields)))
        self.fields = dict(fields)


class StaleVersion(Exception):
    """Somebody else has changed the article meanwhile; `version` is the one it has now."""

    def __init__(self, version: int) -> None:
        super().__init__(str(version))
        self.version = version


class NotThere(Exception):
    """There is no such thing, or not for who asks."""
