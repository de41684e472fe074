"""Feeds as Atom (RFC 4287): a feed and its entries as values, the document that is made of them, and the answer that carries it.

A door fills in a `Feed` and gives back `feed_response(feed)`. Texts may hold anything a reader typed; `html` is clean HTML.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from flask import Response, request

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
LANG = "xml:lang"
# A year in which the site's name was surely its owner's; part of every id, so it never changes.
SINCE = "2026"
# The `updated` of a feed in which nothing has happened.
BEFORE_ALL = datetime(2026, 1, 1, tzinfo=UTC)
# XML has no place for these, not even written out.
UNPRINTABLE = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Entry:
    """One thing that happened. `id` is a `tag_uri`; `language` is that of `html`; `author` is a name, or "" for none."""

    id: str
    title: str
    url: str
    updated: datetime
    author: str
    language: str
    html: str
    published: datetime | None = None


@dataclass(frozen=True)
class Feed:
    """`url` is the feed's own address, `page` the page whose news it tells; `author` answers for entries that name nobody."""

    id: str
    title: str
    url: str
    page: str
    language: str
    author: str
    entries: Sequence[Entry]

    @property
    def updated(self) -> datetime:
        return max((each.updated for each in self.entries), default=BEFORE_ALL)


def tag_uri(site_url: str, name: str) -> str:
    """An id that stays the same wherever the thing moves on the site (RFC 4151): `name` as in "comments/01h…"."""
    return f"tag:{urlsplit(site_url).hostname},{SINCE}:{name}"


def atom(feed: Feed) -> bytes:
    """The document: the same bytes for the same feed."""
    root = ET.Element("feed", {"xmlns": ATOM, LANG: feed.language})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "updated", _moment(feed.updated))
    _text(ET.SubElement(root, "author"), "name", feed.author)
    ET.SubElement(root, "link", {"rel": "self", "type": MEDIA_TYPE, "href": feed.url})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.page})
    for each in feed.entries:
        _entry(root, each)
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def feed_response(feed: Feed) -> Response:
    """The feed with its ETag; 304 to whoever has it already."""
    body = atom(feed)
    response = Response(body, content_type=f"{MEDIA_TYPE}; charset=utf-8")
    response.set_etag(hashlib.sha256(body).hexdigest()[:24])
    response.headers["Cache-Control"] = "no-cache"
    response.make_conditional(request)
    return response


def _entry(root: ET.Element, each: Entry) -> None:
    entry = ET.SubElement(root, "entry", {LANG: each.language})
    _text(entry, "id", each.id)
    _text(entry, "title", each.title)
    _text(entry, "updated", _moment(each.updated))
    if each.published:
        _text(entry, "published", _moment(each.published))
    if each.author:
        _text(ET.SubElement(entry, "author"), "name", each.author)
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": each.url})
    _text(entry, "content", each.html).set("type", "html")


def _text(parent: ET.Element, name: str, text: str) -> ET.Element:
    made = ET.SubElement(parent, name)
    made.text = UNPRINTABLE.sub("", text)
    return made


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
