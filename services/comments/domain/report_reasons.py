"""What a report may be about, and when an earlier review answers it already."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

AGAINST_THE_LAW = "law"
CATEGORIES = ("respect", "topic", "privacy", "advertising", "repeat", AGAINST_THE_LAW, "other")


def text_mark(html: str) -> str:
    """Tells whether the text that readers see is still the one that was reviewed."""
    return hashlib.sha256(html.encode()).hexdigest()


def absorbs(reviewed: Iterable[str | None], category: str | None) -> bool:
    """Whether a review of reports about `reviewed` answers one about `category`. What is said to break the law is
    read by a person unless one has read just that before."""
    return category != AGAINST_THE_LAW or AGAINST_THE_LAW in set(reviewed)
