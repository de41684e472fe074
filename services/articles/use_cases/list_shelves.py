"""Lists collections, groups, recordings and people as an editor chooses among them or changes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.articles.domain.languages import said
from services.articles.domain.shelves import CollectionWriting, GroupWriting, RecordingWriting
from services.articles.domain.standing import Status
from services.articles.models import Article, Collection, Group, Person, Recording
from shared.database import Database

NEWEST = 200


@dataclass(frozen=True)
class Choice:
    """One thing that can be chosen: what is stored, and what is read."""

    value: str
    label: str

    @property
    def pair(self) -> tuple[str, str]:
        return self.value, self.label


@dataclass(frozen=True)
class Choices:
    """Everything that the form of an article offers."""

    collections: tuple[Choice, ...]
    people: tuple[Choice, ...]
    groups: tuple[Choice, ...]
    recordings: tuple[Choice, ...]
    articles: tuple[Choice, ...]


@dataclass(frozen=True)
class Shelves:
    """All collections, groups and recordings by id, as they were written."""

    collections: dict[str, CollectionWriting]
    groups: dict[str, GroupWriting]
    recordings: dict[str, RecordingWriting]


def list_choices(database: Database, language: str) -> Choices:
    with database.reading() as session:
        return Choices(
            tuple(Choice(each.slug, said(each.title, language).text) for each in _all(session, Collection)),
            list_people(session, language),
            tuple(Choice(each.id, said(each.name, language).text) for each in _all(session, Group)),
            tuple(Choice(each.id, said(each.title, language).text) for each in _all(session, Recording)),
            _articles(session),
        )


def list_people(session: Session, language: str) -> tuple[Choice, ...]:
    """Those who work here, by name."""
    people = session.scalars(select(Person).where(Person.left.is_(False)).order_by(Person.name))
    return tuple(
        Choice(person.id, f"{person.name}, {title.text}" if (title := said(person.title, language)) else person.name)
        for person in people
    )


def list_shelves(database: Database) -> Shelves:
    with database.reading() as session:
        return Shelves(
            {each.id: CollectionWriting(each.title, each.lead, each.slug) for each in _all(session, Collection)},
            {
                each.id: GroupWriting(
                    each.name, each.join, each.description, each.call, each.url, each.coordinator, each.slug
                )
                for each in _all(session, Group)
            },
            {
                each.id: RecordingWriting(
                    each.title, each.url, each.language, each.description, each.link_text, each.day, each.minutes,
                    tuple(each.captions),
                )
                for each in _all(session, Recording)
            },
        )  # fmt: skip


def _all(session: Session, table: type[Any]) -> list[Any]:
    return list(session.scalars(select(table).order_by(table.id)))


def _articles(session: Session) -> tuple[Choice, ...]:
    rows = session.execute(
        select(Article.id, Article.title, Article.language)
        .where(Article.status != Status.DELETED).order_by(Article.id.desc()).limit(NEWEST)
    )  # fmt: skip
    return tuple(Choice(row.id, f"{row.title} ({row.language})") for row in rows)
