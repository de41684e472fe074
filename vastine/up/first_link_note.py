"""The first admin's link on its way to the terminal: written by the first steps, read once by who prints it."""

from __future__ import annotations

from pathlib import Path

from vastine.up.keys import write_private

NOTE = "first-link"


def keep_first_link(secrets: Path, link: str | None) -> None:
    """Only the owner can read it; without a link, what an earlier start left is taken away."""
    if link is None:
        (secrets / NOTE).unlink(missing_ok=True)
    else:
        secrets.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(secrets / NOTE, link)


def taken_first_link(secrets: Path) -> str:
    """The link, which is nowhere kept after this; empty when there is none."""
    note = secrets / NOTE
    if not note.exists():
        return ""
    link = note.read_text(encoding="utf-8").strip()
    note.unlink()
    return link
