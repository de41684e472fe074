"""Lists the registered sites with how much is written there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from services.comments.models import Person, Site, SitePage, Thread
from shared.database import Database


@dataclass(frozen=True)
class ShownSite:
    """A registered site. `threads` have at least one comment, of which `comments` are public."""

    id: str
    origin: str
    name: str
    language: str
    mode: str
    contact_person: str | None
    contact_name: str
    added_at: datetime
    threads: int
    comments: int


def list_sites(database: Database) -> tuple[ShownSite, ...]:
    """By name."""
    led = select(SitePage.site, SitePage.thread).distinct().subquery()
    counted = (
        select(led.c.site, func.count(Thread.id).label("threads"), func.sum(Thread.count).label("comments"))
        .join(Thread, Thread.id == led.c.thread)
        .group_by(led.c.site)
        .subquery()
    )
    query = (
        select(Site, Person.name, counted.c.threads, counted.c.comments)
        .outerjoin(counted, counted.c.site == Site.id)
        .outerjoin(Person, Person.id == Site.contact_person)
        .where(Site.removed_at.is_(None))
        .order_by(Site.name, Site.origin)
    )
    with database.reading() as session:
        return tuple(
            ShownSite(
                site.id, site.origin, site.name, site.language, site.mode, site.contact_person, name or "",
                site.added_at, threads or 0, int(comments or 0),
            )
            for site, name, threads, comments in session.execute(query)
        )  # fmt: skip


def list_contacts(database: Database) -> tuple[tuple[str, str], ...]:
    """Who may be a site's contact person: everybody who works here, by name."""
    with database.reading() as session:
        here = session.execute(select(Person.id, Person.name).where(Person.here).order_by(Person.name, Person.id))
        return tuple((row.id, row.name) for row in here)
