"""Other sites whose pages may show our threads, and their pages that somebody has commented on."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from services.comments.models.foundation import Base
from shared.database import ID_LENGTH, UtcDateTime


class Site(Base):
    """A site, known by its origin. One that was removed keeps its row, so that adding it again brings its threads back."""

    __tablename__ = "sites"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    origin: Mapped[str] = mapped_column(String(300), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    language: Mapped[str] = mapped_column(String(8))
    mode: Mapped[str] = mapped_column(String(8))
    contact_person: Mapped[str | None] = mapped_column(String(64))
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SitePage(Base):
    """What leads to a thread from a site: the mark of an address, or of the key that the site gave. A moved page has several."""

    __tablename__ = "site_pages"

    mark: Mapped[str] = mapped_column(String(64), primary_key=True)
    site: Mapped[str] = mapped_column(ForeignKey("sites.id"), index=True)
    thread: Mapped[str] = mapped_column(ForeignKey("threads.id"), index=True)
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)
