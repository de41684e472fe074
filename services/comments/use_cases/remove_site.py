"""Ends a site's registration: until it is added again, what was written on its pages is shown nowhere."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Select, select

from services.comments.domain.outside_pages import NoOrigin, origin_of
from services.comments.models import Site, SitePage, Thread
from services.comments.use_cases.change_thread import change_thread
from shared.database import Database


class UnknownSite(Exception):
    """No site with this origin is registered."""


def remove_site(database: Database, origin: str, now: datetime) -> None:
    """Receipts of what was written there stay good. Raises `UnknownSite`."""
    try:
        known = select(Site).where(Site.origin == origin_of(origin), Site.removed_at.is_(None))
    except NoOrigin:
        raise UnknownSite from None
    with database.writing() as session:
        site = session.scalar(known.with_for_update())
        if site is None:
            raise UnknownSite
        site.removed_at = now
        session.flush()
        still_shown = select(SitePage.thread).join(Site, Site.id == SitePage.site).where(Site.removed_at.is_(None))
        gone = Thread.id.in_(threads_of(site.id)), Thread.id.not_in(still_shown)
        for thread in session.scalars(select(Thread).where(*gone)):
            thread.public = False
            change_thread(session, thread.id, now)


def threads_of(site: str) -> Select[str]:
    """The ids of the threads that pages of this site lead to."""
    return select(SitePage.thread).where(SitePage.site == site)
