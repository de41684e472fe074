"""The article: every part of its page that an editor fills in, and where it stands."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.articles.models.declaration import Base
from shared.database import UtcDateTime


class Article(Base):
    """One article in one language; `version_group` ties the languages of it together."""

    __tablename__ = "articles"
    __table_args__ = (
        Index("ix_articles_public", "status", "published_at", "id"),
        Index("ix_articles_group", "version_group", "language"),
        Index("ix_articles_collection", "collection", "published_at"),
    )

    id: Mapped[str] = mapped_column(String(26), primary_key=True)
    version: Mapped[int]
    version_group: Mapped[str] = mapped_column(String(26))
    slug: Mapped[str] = mapped_column(String(120), unique=True)
    language: Mapped[str] = mapped_column(String(2))
    status: Mapped[str] = mapped_column(String(12))
    title: Mapped[str] = mapped_column(String(300))
    lead: Mapped[str] = mapped_column(Text)
    byline: Mapped[str] = mapped_column(String(200))
    photo_credit: Mapped[str] = mapped_column(String(200))
    # As it was written: shown to its writer alone, never on a page.
    body_html: Mapped[str] = mapped_column(Text)
    # Cleaned by shared.sanitise: the only body that a page may show.
    body: Mapped[str] = mapped_column(Text)
    # Title, lead and body as plain words in one case, for search.
    search_text: Mapped[str] = mapped_column(Text)
    picture: Mapped[str | None] = mapped_column(String(80))
    picture_width: Mapped[int]
    picture_height: Mapped[int]
    picture_alt: Mapped[str] = mapped_column(Text)
    picture_caption: Mapped[str] = mapped_column(Text)
    collection: Mapped[str | None] = mapped_column(String(26))
    contact_person: Mapped[str | None] = mapped_column(String(26), index=True)
    comment_mode: Mapped[str] = mapped_column(String(6))
    close_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    groups: Mapped[list[str]]
    recordings: Mapped[list[str]]
    related: Mapped[list[str]]
    publish_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    published_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
