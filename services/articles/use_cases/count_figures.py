"""Counts what /metrics tells of this service."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.articles.domain.standing import Status
from services.articles.models import Article, ContactRequest, Outbox
from shared.outbox import seconds_waited


def count_figures(session: Session, now: datetime) -> Mapping[str, float]:
    """Read from the database, so that every process tells the same."""
    public = select(func.count()).select_from(Article).where(Article.status == Status.PUBLISHED)
    unsent = select(func.count()).select_from(ContactRequest).where(ContactRequest.status != "sent")
    return {
        "published_articles": session.scalar(public) or 0,
        "unsent_contact_requests": session.scalar(unsent) or 0,
        "oldest_outbox_seconds": seconds_waited(session, Outbox, now),
    }
