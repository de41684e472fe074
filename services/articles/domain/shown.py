"""What pages and calls are given: frozen values, never live rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from services.articles.domain.languages import Said
from services.articles.domain.writing import Picture


@dataclass(frozen=True)
class Teaser:
    """An article as lists show it. `count` is how many comments its thread shows."""

    id: str
    slug: str
    language: str
    title: str
    lead: str
    status: str
    at: datetime | None
    count: int = 0
    picture: Picture | None = None
    picture_alt: str = ""


@dataclass(frozen=True)
class TeaserList:
    """Some teasers; `next` asks for those after them."""

    teasers: tuple[Teaser, ...]
    next: str | None = None


@dataclass(frozen=True)
class Card:
    """A contact card: only what the person made public. `photo` is a path on this site."""

    name: str
    title: Said
    phone: str
    email: str
    photo: str = ""
    absence: Absence | None = None


@dataclass(frozen=True)
class Absence:
    """A leave: its last day where one is known, and the card of whoever stands in meanwhile."""

    until: date | None
    stand_in: Card | None


@dataclass(frozen=True)
class GroupCard:
    """A group beside an article, or on its own page."""

    id: str
    slug: str
    name: Said
    description: Said
    call: Said
    join: str
    url: str
    coordinator: str | None

    @property
    def host(self) -> str:
        """Where a link to its own page leads."""
        return urlsplit(self.url).hostname or ""


@dataclass(frozen=True)
class RecordingCard:
    """A recording beside an article."""

    title: Said
    description: Said
    link_text: Said
    url: str
    day: date | None
    minutes: int
    language: str
    captions: tuple[str, ...]

    @property
    def host(self) -> str:
        """Where the link leads."""
        return urlsplit(self.url).hostname or ""


@dataclass(frozen=True)
class CollectionPart:
    """The collection of an article's theme, with its articles, newest first."""

    slug: str
    title: Said
    lead: Said
    teasers: tuple[Teaser, ...]


@dataclass(frozen=True)
class Version:
    """The same article in another language."""

    language: str
    slug: str
    title: str


@dataclass(frozen=True)
class ArticlePage:
    """Everything that the page of an article shows."""

    id: str
    thread: str
    slug: str
    language: str
    status: str
    title: str
    lead: str
    body: str
    byline: str
    photo_credit: str
    picture: Picture | None
    picture_alt: str
    picture_caption: str
    published_at: datetime | None
    changed_at: datetime
    contact: Card | None
    groups: tuple[GroupCard, ...]
    recordings: tuple[RecordingCard, ...]
    related: tuple[Teaser, ...]
    collection: CollectionPart | None
    versions: tuple[Version, ...]


@dataclass(frozen=True)
class Stored:
    """What a change leaves behind, for who asked for it."""

    id: str
    slug: str
    status: str
    version: int

    @property
    def thread(self) -> str:
        return self.id
