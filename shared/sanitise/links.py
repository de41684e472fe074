"""Addresses in a reader's text: where one begins and ends, and which host is said beside words that do not say it.

What a link says and where it leads are the reader's only protection against being led elsewhere: a host is always written
as the browser will ask for it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit

# At least one character that can be part of a name follows; whatever ends a sentence after it is cut off again.
ADDRESS = re.compile(r"https?://[^\s<>\"'`{}|\\^(][^\s<>\"'`{}|\\^]{0,1990}", re.IGNORECASE)
SCHEME = re.compile(r"https?$", re.IGNORECASE)
SENTENCE_ENDS = ".,;:!?»”’]*"
LINK = re.compile(
    r"\[([^\[\]\n]{1,300})\]\((https?://[^\s<>\"'`{}|\\^()]{1,1000}(?:\([^\s<>\"'`{}|\\^()]{0,200}\)[^\s<>\"'`{}|\\^()]{0,200}){0,4})\)",
    re.IGNORECASE,
)
HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?\.?|[0-9a-f:]+:[0-9a-f:.]+", re.IGNORECASE)
LONGEST_HOST = 253
# Whatever turns the order of what follows it would turn the host too.
TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Link:
    """Where the words of [words](address) stand, and where all of it ends."""

    address: str
    words_start: int
    words_end: int
    end: int


def link_at(text: str, place: int) -> Link | None:
    """The link that begins with the bracket at this place. Of a picture's signs none is made."""
    if text[max(0, place - 1) : place] == "!":
        return None
    found = LINK.match(text, place)
    if found is None or host_of(found[2]) is None or TURNING.search(found[1]) or not _says_something(found[1]):
        return None
    return Link(found[2], found.start(1), found.end(1), found.end())


def address_at(text: str, colon: int, end: int, before: str) -> tuple[str, int] | None:
    """The address around this colon, and how much of it stands in what was read before the colon."""
    scheme = SCHEME.search(before[-5:])
    found = ADDRESS.match(text, colon - len(scheme[0]), end) if scheme else None
    if scheme is None or found is None:
        return None
    address = found.group().rstrip(SENTENCE_ENDS)
    if address.endswith(")") and address.count("(") < address.count(")"):
        address = address[:-1].rstrip(SENTENCE_ENDS)
    return (address, len(scheme[0])) if host_of(address) else None


def host_of(address: str) -> str | None:
    """The host as the browser will ask for it; none where it is no host."""
    try:
        host = urlsplit(address).hostname or ""
        if not host.isascii():
            host = host.encode("idna").decode() if len(host) <= LONGEST_HOST else ""
    except ValueError:  # UnicodeError is one.
        return None
    return host if len(host) <= LONGEST_HOST and HOST.fullmatch(host) else None


def told(words: str, address: str) -> str:
    """What is added to a link's words: its host in brackets, unless the words are the address and hide nothing."""
    host = host_of(address)
    bare = address.partition("://")[2]
    same = words.strip().rstrip("/").casefold() in {each.rstrip("/").casefold() for each in (address, bare)}
    return "" if same and "@" not in bare.partition("/")[0] and _plainly_written(address) else f" ({host})"


def _plainly_written(address: str) -> bool:
    """In the letters of our languages: others may look like them and be different ones."""
    name = re.split(r"[/?#]", address.partition("://")[2], maxsplit=1)[0]
    return all(each.isascii() or (each.isalpha() and unicodedata.name(each, "").startswith("LATIN")) for each in name)


def _says_something(words: str) -> bool:
    return any(unicodedata.category(each)[0] in "LNPS" for each in words)
