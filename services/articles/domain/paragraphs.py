"""Turns what was written without any tag into paragraphs, so that nobody must know HTML to publish."""

from __future__ import annotations

import html
import re

TAG = re.compile(r"<[a-zA-Z/!]")
BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")


def with_paragraphs(written: str) -> str:
    """The text as HTML: as it is where it has tags, otherwise blank lines part paragraphs and line breaks stay."""
    text = written.replace("\r\n", "\n").replace("\r", "\n").strip()
    if TAG.search(text):
        return text
    parts = (html.escape(part.strip("\n"), quote=False).replace("\n", "<br>") for part in BLANK_LINES.split(text))
    return "\n".join(f"<p>{part}</p>" for part in parts if part)
