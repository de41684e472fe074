"""Reads one article as its writer left it, with what a caller of the API or the desk's form needs besides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.articles.domain.faults import NotThere
from services.articles.domain.standing import Status
from services.articles.domain.writing import Picture, Writing
from services.articles.models import Article, Collection
from shared.database import Database


@dataclass(frozen=True)
class ReadArticle:
    """`writing` holds what was written; `body` is what pages show of it."""

    id: str
    slug: str
    status: str
    version: int
    writing: Writing
    body: str
    published_at: datetime | None
    changed_at: datetime

    @property
    def thread(self) -> str:
        return self.id


def read_article(database: Database, article_id: str, *, public: bool) -> ReadArticle:
    """`public`: only what every reader may see. Raises `NotThere`."""
    with database.reading() as session:
        article = session.get(Article, article_id)
        if article is None or article.status == Status.DELETED or (public and article.status != Status.PUBLISHED):
            raise NotThere
        return ReadArticle(
            article.id, article.slug, article.status, article.version, writing_of(session, article), article.body,
            article.published_at, article.changed_at,
        )  # fmt: skip


def writing_of(session: Session, article: Article) -> Writing:
    """The row as a writing again; without a wish, it stays where it stands."""
    slug = (
        session.scalar(select(Collection.slug).where(Collection.id == article.collection))
        if article.collection
        else None
    )
    picture = Picture(article.picture, article.picture_width, article.picture_height) if article.picture else None
    return Writing(
        title=article.title, body_html=article.body_html, language=article.language, lead=article.lead,
        byline=article.byline, photo_credit=article.photo_credit, picture=picture, picture_alt=article.picture_alt,
        picture_caption=article.picture_caption, collection=slug, contact_person=article.contact_person,
        comment_mode=article.comment_mode, close_at=article.close_at, groups=tuple(article.groups),
        recordings=tuple(article.recordings), related=tuple(article.related), version_of=other_version(session, article),
        publish_at=article.publish_at,
    )  # fmt: skip


def other_version(session: Session, article: Article) -> str | None:
    """Another article of its group, if it has one."""
    if not article.version_group:
        return None
    return session.scalar(
        select(Article.id).where(
            Article.version_group == article.version_group, Article.id != article.id, Article.status != Status.DELETED
        ).order_by(Article.id).limit(1)
    )  # fmt: skip
