"""Links to comments and pages, as people copy them out of a browser or a letter."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

ANCHOR = "c-"
THREADS = "threads"


@dataclass(frozen=True)
class Permalink:
    """What a link points at: a comment, a thread on its own page, or just a page (its address without query and fragment)."""

    page: str
    comment: str | None = None
    thread: str | None = None


def read_permalink(text: str) -> Permalink | None:
    """None for what is no web address."""
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.netloc or " " in parts.path:
        return None
    anchored = parts.fragment.removeprefix(ANCHOR) if parts.fragment.startswith(ANCHOR) else None
    comment = anchored or parse_qs(parts.query).get("comment", [None])[0]
    steps = parts.path.strip("/").split("/")
    thread = steps[steps.index(THREADS) + 1] if THREADS in steps[:-1] else None
    return Permalink(f"{parts.scheme}://{parts.netloc}{parts.path}", comment, thread)
