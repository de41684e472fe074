"""What a format's module gives: comments as they were found, and how many were left out, by reason."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from services.comments.domain.statuses import Status


@dataclass(frozen=True)
class Found:
    """A comment from elsewhere. `origin` and `parent` are ids as its own program gave them; the text is plain.

    E-mail addresses, network addresses and browsers' names are left where they are: there is no field for them.
    """

    origin: str
    page: str
    name: str
    text: str
    at: datetime
    parent: str | None = None
    status: Status = Status.APPROVED


@dataclass
class Findings:
    """All that one file held."""

    comments: list[Found] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    # What was left out but may stand between a comment and its answer: id to the id that it answers itself.
    gone: dict[str, str | None] = field(default_factory=dict)

    def leave_out(self, why: str, origin: str = "", parent: str | None = None) -> None:
        self.left_out[why] += 1
        if origin:
            self.gone[origin] = parent
