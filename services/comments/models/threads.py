"""Threads: each mirrors a published article or belongs to a page of another site, and keeps what its readers see of itself."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from services.comments.models.foundation import Base
from shared.database import UtcDateTime


class Thread(Base):
    """One article's or outside page's. `version` grows with each change that readers can see; `rendered_version` follows it.

    A thread has the id of its article, for ever. An outside page's has its own id there, which is no article's.
    """

    __tablename__ = "threads"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    article: Mapped[str] = mapped_column(String(64), unique=True)
    article_version: Mapped[int]
    title: Mapped[str] = mapped_column(String(1000))
    url: Mapped[str] = mapped_column(String(2000))
    language: Mapped[str] = mapped_column(String(8))
    mode: Mapped[str] = mapped_column(String(8))
    close_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    contact_person: Mapped[str | None] = mapped_column(String(64))
    public: Mapped[bool]
    version: Mapped[int] = mapped_column(default=1)
    rendered_version: Mapped[int] = mapped_column(default=0)
    # Whether readers were last told that it is open: a closing date passes without anybody's doing.
    shown_open: Mapped[bool]
    # A burst hit: until then, what comes without proof of work waits for a person.
    guarded_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    count: Mapped[int] = mapped_column(default=0)
    last_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # Votes have come that the kept bytes do not show yet; the courier gathers them, so that many make one rendering.
    voted: Mapped[bool] = mapped_column(default=False)
