"""Counts what /metrics tells of this service."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.articles.domain.standing import Status
from services.articles.models import Article, ContactRequest, Outbox


def count_figures(session: Session) -> Mapping[str, float]:
    """Read from the database, so that every process tells the same."""
    public = select(func.count()).select_from(Article).where(Article.status == Status.PUBLISHED)
    unsent = select(func.count()).select_from(ContactRequest).where(ContactRequest.status != "sent")
    waiting = select(func.count()).select_from(Outbox)
    return {
        "published_articles": session.scalar(public) or 0,
        "unsent_contact_requests": session.scalar(unsent) or 0,
        "outbox_events": session.scalar(waiting) or 0,
    }
