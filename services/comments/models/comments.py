"""Comments as they stand, and what they were before an edit."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from services.comments.domain.thread_order import root_of
from services.comments.models.foundation import Base
from shared.database import ID_LENGTH, UtcDateTime

# What readers may have seen. The places of a thread are counted and walked in these indexes alone, whatever waits beside them.
SEEN = text("published_at IS NOT NULL")
FIRST_AND_SEEN = text("parent IS NULL AND published_at IS NOT NULL")


def _root(context: Any) -> str:
    return root_of(context.get_current_parameters()["path"])


class Comment(Base):
    """One reader's text. `body` is raw, never to be shown as HTML; `html` is what was made safe of it."""

    __tablename__ = "comments"
    __table_args__ = (
        Index("ix_comments_thread_path", "thread", "path"),
        Index("ix_comments_status_id", "status", "id"),
        Index("ix_comments_thread_status", "thread", "status"),
        Index(
            "ix_comments_seen",
            "thread",
            "root",
            "path",
            "status",
            "only_staff",
            sqlite_where=SEEN,
            postgresql_where=SEEN,
        ),
        Index(
            "ix_comments_helpful",
            "thread",
            "helpful",
            "id",
            sqlite_where=FIRST_AND_SEEN,
            postgresql_where=FIRST_AND_SEEN,
        ),
        Index("ix_comments_first", "thread", "id", sqlite_where=FIRST_AND_SEEN, postgresql_where=FIRST_AND_SEEN),
        Index("ix_comments_published", "published_at"),
        Index("ix_comments_thread_published", "thread", "published_at"),
        Index("ix_comments_thread_submitted", "thread", "submitted_at"),
        Index("ix_comments_status_leaning", "status", "leaning", "id"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    thread: Mapped[str] = mapped_column(ForeignKey("threads.id"))
    parent: Mapped[str | None] = mapped_column(ForeignKey("comments.id"))
    path: Mapped[str] = mapped_column(String(300))
    # The first id of the path, for the orders in which groups change places.
    root: Mapped[str] = mapped_column(String(ID_LENGTH), default=_root)
    name: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)
    html: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(8))
    status: Mapped[str] = mapped_column(String(16))
    only_staff: Mapped[bool] = mapped_column(default=False)
    official: Mapped[bool] = mapped_column(default=False)
    submitted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    # When readers first saw it; it keeps its place in the thread from then on.
    published_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)
    receipt_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    # Of the token that a feed reader gets: it opens the receipt's feed, and nothing else.
    feed_hash: Mapped[str | None] = mapped_column(String(64), unique=True, index=True)
    once_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    content_hash: Mapped[str | None] = mapped_column(String(64), index=True)
    signals: Mapped[list[str]] = mapped_column(JSON, default=list)
    # What a signal has to tell besides its name.
    signal_facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    # Where earlier decisions would lean, from 0 (fine) to 1000 (trouble), and what the last decision here taught.
    leaning: Mapped[int] = mapped_column(default=500)
    learned: Mapped[str | None] = mapped_column(String(8))
    redactions: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    # How many found it helpful. Who they were was known for a day, and is gone.
    helpful: Mapped[int] = mapped_column(default=0)


class CommentVersion(Base):
    """What a comment said before its author edited it; goes when the comment is withdrawn."""

    __tablename__ = "comment_versions"
    __table_args__ = (UniqueConstraint("comment", "version"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    comment: Mapped[str] = mapped_column(ForeignKey("comments.id"))
    version: Mapped[int]
    name: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)
    replaced_at: Mapped[datetime] = mapped_column(UtcDateTime)
