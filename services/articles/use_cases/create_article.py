"""Stores a new article, as a draft or at once in public."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from services.articles.domain.shown import Stored
from services.articles.domain.slugs import free_slug, slug_of
from services.articles.domain.standing import NEW
from services.articles.domain.writing import Writing
from services.articles.models import Article
from services.articles.use_cases.announce_article import announce_article
from services.articles.use_cases.fill_article import fill_article
from shared.database import Database, new_id

TRIES = 5


def create_article(database: Database, writing: Writing, now: datetime, site_url: str) -> Stored:
    """Raises `WrongFields`. Two at once with the same title: the second takes the next free slug."""
    for _ in range(TRIES - 1):
        try:
            return _create(database, writing, now, site_url)
        except IntegrityError:
            continue
    return _create(database, writing, now, site_url)


def _create(database: Database, writing: Writing, now: datetime, site_url: str) -> Stored:
    with database.writing() as session:
        article = Article(id=new_id(now), version=1, created_at=now)
        with session.no_autoflush:
            fill_article(session, article, writing, NEW, now)
            article.slug = _slug(session, writing.slug or writing.title)
        session.add(article)
        announce_article(session, article, now, site_url, was_public=False)
        return Stored(article.id, article.slug, article.status, article.version)


def _slug(session: Session, words: str) -> str:
    wanted = slug_of(words, otherwise="article")
    like = select(Article.slug).where(
        or_(Article.slug == wanted, Article.slug.startswith(f"{wanted}-", autoescape=True))
    )
    return free_slug(wanted, session.scalars(like))
