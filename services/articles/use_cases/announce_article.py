"""Lays into the outbox what an article's change means to other services, in the transaction of the change."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from services.articles.domain.standing import Status
from services.articles.models import Article, Outbox
from shared import outbox
from shared.contract import ArticleChanged, ArticlePublished, ArticleUnpublished, Event


def announce_article(session: Session, article: Article, now: datetime, site_url: str, *, was_public: bool) -> None:
    """Says what changed: opened, changed or closed; nothing when it neither was nor is public."""
    if article.status == Status.PUBLISHED:
        kind = ArticleChanged if was_public else ArticlePublished
        outbox.add(session, Outbox, public_event(article, site_url, kind), now)
    elif was_public:
        outbox.add(session, Outbox, closed_event(article), now)


def public_event(article: Article, site_url: str, kind: type[ArticlePublished] = ArticlePublished) -> ArticlePublished:
    """The article's full state for whoever keeps its thread."""
    return kind(
        about=article.id, row_version=article.version, thread=article.id, title=article.title,
        url=article_url(site_url, article.slug), language=article.language, mode=article.comment_mode,
        close_at=moment(article.close_at), contact_person=article.contact_person,
    )  # fmt: skip


def closed_event(article: Article) -> Event:
    return ArticleUnpublished(about=article.id, row_version=article.version, thread=article.id)


def article_url(site_url: str, slug: str) -> str:
    """The absolute address of an article's page."""
    return f"{site_url}/articles/{slug}"


def moment(when: datetime | None) -> str | None:
    """A time as events write it."""
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z") if when else None
