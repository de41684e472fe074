"""What the articles service tells."""

from __future__ import annotations

from dataclasses import dataclass

from shared.contract.event import Event, Stream


@dataclass(frozen=True)
class ArticlePublished(Event):
    """An article is public: its thread opens. `mode` is pre, post or closed; `contact_person` is a person's id."""

    kind = "ArticlePublished"
    streams = (Stream.ARTICLES,)

    thread: str
    title: str
    url: str
    language: str
    mode: str
    close_at: str | None = None
    contact_person: str | None = None


@dataclass(frozen=True)
class ArticleChanged(ArticlePublished):
    """A published article changed; same fields as when it was published."""

    kind = "ArticleChanged"


@dataclass(frozen=True)
class ArticleUnpublished(Event):
    """The article is no longer public: its thread is shown no more."""

    kind = "ArticleUnpublished"
    streams = (Stream.ARTICLES,)

    thread: str


@dataclass(frozen=True)
class GroupChanged(Event):
    """A group that readers can join, and whom their requests to join go to; nobody once it is no longer shown."""

    kind = "GroupChanged"
    streams = (Stream.ARTICLES,)

    title: str
    url: str
    coordinator: str | None = None
