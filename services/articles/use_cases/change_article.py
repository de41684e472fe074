"""Changes an article, if nobody else did so meanwhile: its words, its parts, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select

from services.articles.domain.faults import NotThere, StaleVersion
from services.articles.domain.shown import Stored
from services.articles.domain.standing import Standing, Status
from services.articles.models import Article
from services.articles.use_cases.announce_article import announce_article
from services.articles.use_cases.fill_article import fill_article
from services.articles.use_cases.read_article import writing_of
from shared.database import Database


@dataclass(frozen=True)
class Change:
    """What to change: `fields` names those of `Writing`; `version` is the one that was looked at while writing."""

    article: str
    version: int
    fields: Mapping[str, Any]


def change_article(database: Database, change: Change, now: datetime, site_url: str) -> Stored:
    """Raises `NotThere`, `StaleVersion`, `WrongFields`."""
    with database.writing() as session, session.no_autoflush:
        article = session.scalar(select(Article).where(Article.id == change.article).with_for_update())
        if article is None or article.status == Status.DELETED:
            raise NotThere
        if article.version != change.version:
            raise StaleVersion(article.version)
        was_public = article.status == Status.PUBLISHED
        before = Standing(Status(article.status), article.publish_at, article.published_at)
        fill_article(session, article, replace(writing_of(session, article), **change.fields), before, now)
        article.version += 1
        announce_article(session, article, now, site_url, was_public=was_public)
        return Stored(article.id, article.slug, article.status, article.version)
