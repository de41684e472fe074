"""Publishes the articles whose time has come; the courier asks for it every second."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.articles.domain.standing import Status
from services.articles.models import Article
from services.articles.use_cases.announce_article import announce_article
from shared.database import Database

BATCH = 50


def publish_due(database: Database, now: datetime, site_url: str) -> int:
    """Gives how many became public."""
    due = select(Article.id).where(Article.status == Status.SCHEDULED, Article.publish_at <= now).limit(BATCH)
    with database.reading() as session:
        # Most rounds find nothing; those take no write lock.
        ids = session.scalars(due).all()
    if not ids:
        return 0
    with database.writing() as session:
        # Asked again under lock: another courier may have been first, or an editor may have thought better of it.
        articles = session.scalars(
            select(Article).where(Article.id.in_(ids), Article.status == Status.SCHEDULED, Article.publish_at <= now)
            .with_for_update(skip_locked=True)
        ).all()  # fmt: skip
        for article in articles:
            article.status = Status.PUBLISHED
            article.published_at = article.publish_at
            article.publish_at = None
            article.version += 1
            announce_article(session, article, now, site_url, was_public=False)
    return len(articles)
