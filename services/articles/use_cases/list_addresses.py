"""Lists every public address for search engines, with the languages of each article, and the newest articles for feed readers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.articles.models import Article, Collection
from services.articles.use_cases.find_teasers import PUBLIC
from shared.database import Database

# A sitemap may hold 50,000 addresses.
MOST_ADDRESSES = 45_000
IN_FEED = 30


@dataclass(frozen=True)
class Address:
    """One article's address. `versions` maps each language of it, its own too, to a slug."""

    slug: str
    changed_at: datetime
    versions: dict[str, str]


@dataclass(frozen=True)
class FeedEntry:
    """One article in the feed, whole."""

    id: str
    slug: str
    language: str
    title: str
    lead: str
    body: str
    byline: str
    published_at: datetime
    changed_at: datetime


def list_addresses(database: Database) -> tuple[list[Address], list[str]]:
    """Articles, newest first, and the slugs of collections."""
    with database.reading() as session:
        rows = session.execute(
            select(Article.slug, Article.language, Article.version_group, Article.changed_at)
            .where(PUBLIC).order_by(Article.published_at.desc()).limit(MOST_ADDRESSES)
        ).all()  # fmt: skip
        collections = list(session.scalars(select(Collection.slug).order_by(Collection.slug)))
    versions: dict[str, dict[str, str]] = {}
    for row in rows:
        versions.setdefault(row.version_group, {})[row.language] = row.slug
    return [Address(row.slug, row.changed_at, versions[row.version_group]) for row in rows], collections


def list_feed(database: Database, language: str | None) -> list[FeedEntry]:
    """The newest articles, in one language or in all."""
    with database.reading() as session:
        query = select(Article).where(PUBLIC).order_by(Article.published_at.desc(), Article.id.desc()).limit(IN_FEED)
        if language:
            query = query.where(Article.language == language)
        return [
            FeedEntry(
                each.id, each.slug, each.language, each.title, each.lead, each.body, each.byline,
                each.published_at or each.created_at, each.changed_at,
            )
            for each in session.scalars(query)
        ]  # fmt: skip
