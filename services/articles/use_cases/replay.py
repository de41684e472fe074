"""Lays the whole present state into the outbox, for a Redis that has lost it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import load_only

from services.articles.domain.standing import Status
from services.articles.models import Article, ContactRequest, Group, Outbox
from services.articles.use_cases.announce_article import closed_event, public_event
from services.articles.use_cases.announce_group import announce_group
from services.articles.use_cases.offer_again import request_event
from shared import outbox
from shared.database import Database


def replay(database: Database, now: datetime, site_url: str) -> int:
    """Every article that is or was public, every group, and every request that notify has not finished. Gives how many events."""
    with database.writing() as session:
        articles = session.scalars(
            select(Article).where(Article.published_at.is_not(None)).order_by(Article.id).options(load_only(
                Article.id, Article.version, Article.slug, Article.title, Article.language, Article.status,
                Article.comment_mode, Article.close_at, Article.contact_person,
            ))
        ).all()  # fmt: skip
        for article in articles:
            public = article.status == Status.PUBLISHED
            outbox.add(session, Outbox, public_event(article, site_url) if public else closed_event(article), now)
        groups = session.scalars(select(Group).order_by(Group.id)).all()
        for group in groups:
            announce_group(session, group, now, site_url)
        open_requests = session.execute(
            select(ContactRequest, Group).join(Group, Group.id == ContactRequest.group)
            .where(ContactRequest.sealed.is_not(None), ContactRequest.status != "sent").order_by(ContactRequest.id)
        ).all()  # fmt: skip
        for request, group in open_requests:
            outbox.add(session, Outbox, request_event(request, request.sealed or "", group, site_url), now)
            request.offered_at = now
    return len(articles) + len(groups) + len(open_requests)
