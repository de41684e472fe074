"""What may be written: text is tidied without changing a word, and refused when it is empty, too long or no text."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from services.comments.domain.refusals import FieldFault

BODY_LENGTH = 5_000
NAME_LENGTH = 80
REASON_LENGTH = 2_000
# A letter in two or three parts becomes one when it is composed; what is longer than this stays too long however it is tidied.
FAR_TOO_LONG = 3 * BODY_LENGTH
# What takes no room on the page; an emoji needs some of them between its parts, so they are only passed over, not removed.
INVISIBLE = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\u3164\ufe00-\ufe0f\ufeff\uffa0]"
)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
LINE_BREAK = re.compile(r"[\r\n\v\f\x85\u2028\u2029]")


def tidy(text: str) -> str:
    """One way of writing line ends and composed letters; no control characters, no empty lines around.

    What is far too long stays as it is, to be refused: composing a heap of accents takes the square of their number.
    """
    if len(text) > FAR_TOO_LONG:
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", CONTROL.sub("", lines)).strip("\n").rstrip()


def visible(text: str) -> tuple[str, list[int]]:
    """The text without what cannot be seen, and for each of its characters its place in the text given."""
    places = [place for place, character in enumerate(text) if not INVISIBLE.match(character)]
    return "".join(text[place] for place in places), places


def is_empty(text: str) -> bool:
    return not INVISIBLE.sub("", text).strip()


def text_fault(text: str, longest: int = BODY_LENGTH) -> FieldFault | None:
    """What is wrong with a text that was tidied."""
    if len(text) <= longest and is_empty(text):
        return FieldFault("text.empty")
    if len(text) > longest:
        return FieldFault("text.too_long", {"most": longest, "length": len(text)})
    return None


def name_fault(name: str) -> FieldFault | None:
    """What is wrong with a name as it came: it is one line."""
    if len(name) > FAR_TOO_LONG:
        return FieldFault("name.too_long", {"most": NAME_LENGTH})
    if LINE_BREAK.search(name.strip()) or CONTROL.search(name.strip()):
        return FieldFault("name.one_line")
    if len(tidy(name).strip()) > NAME_LENGTH:
        return FieldFault("name.too_long", {"most": NAME_LENGTH})
    return None


def tidy_name(name: str) -> str:
    """The name as it is shown; empty when nothing of it can be seen."""
    tidied = " ".join(tidy(name).split())
    return "" if is_empty(tidied) else tidied


def content_hash(text: str) -> str:
    """The same for texts that differ only in case, spacing and what cannot be seen."""
    plain = "".join(INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).casefold().split())
    return hashlib.sha256(plain.encode()).hexdigest()
