"""Takes an article away: it is on no page any more, its address stays its own, and its thread is closed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.articles.domain.faults import NotThere, StaleVersion
from services.articles.domain.standing import Status
from services.articles.models import Article
from services.articles.use_cases.announce_article import announce_article
from shared.database import Database


def delete_article(database: Database, article_id: str, version: int | None, now: datetime, site_url: str) -> None:
    """With a `version`, only if the article still has it. Raises `NotThere`, `StaleVersion`."""
    with database.writing() as session:
        article = session.scalar(select(Article).where(Article.id == article_id).with_for_update())
        if article is None or article.status == Status.DELETED:
            raise NotThere
        if version is not None and article.version != version:
            raise StaleVersion(article.version)
        was_public = article.status == Status.PUBLISHED
        article.status = Status.DELETED
        article.version += 1
        article.publish_at = None
        article.deleted_at = article.changed_at = now
        announce_article(session, article, now, site_url, was_public=was_public)
