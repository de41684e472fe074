"""Shows the thread of an outside page to readers: as it stands, or blank where nobody has written yet. Stores nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from services.comments.domain.outside_pages import NotOfThisSite, origin_in, outside_page, twins
from services.comments.domain.refusals import UnknownThread
from services.comments.models import Person, Site, SitePage, Thread
from services.comments.use_cases.find_outside import Asked, Outside
from services.comments.use_cases.show_thread import ThreadPage, ThreadView, show_thread
from shared.database import Database


def show_outside(database: Database, found: Outside, now: datetime) -> ThreadPage:
    """The first page. A blank thread has an empty id."""
    if found.thread is not None:
        try:
            return show_thread(database, found.thread, None, now)
        except UnknownThread:
            pass
    site = found.site
    view = ThreadView(
        id="", title=found.page.shown_as, url=found.page.address, language=site.language, open=True, count=0, version=0,
        mode=site.mode, closes_at=None, contact_name=_contact_name(database, site.contact_person), key=found.asked.key,
    )  # fmt: skip
    return ThreadPage(view, (), None)


def count_outside(database: Database, asked: Sequence[Asked]) -> list[int]:
    """How many comments each page shows; none where it is no page of a registered site."""
    with database.reading() as session:
        origins = frozenset(session.scalars(select(Site.origin).where(Site.removed_at.is_(None))))
        marks = [_mark(origins, each) for each in asked]
        known = select(SitePage.mark, Thread.count.label("comments")).join(Thread, Thread.id == SitePage.thread)
        rows = session.execute(known.where(SitePage.mark.in_([each for each in marks if each])))
        counts = {row.mark: row.comments for row in rows}
    return [counts.get(each, 0) for each in marks]


def _mark(origins: frozenset[str], asked: Asked) -> str:
    try:
        named = origin_in(asked.address)
        for origin in (named, *twins(named)):
            if origin in origins:
                return outside_page(origin, asked.address, asked.key).mark
    except NotOfThisSite:
        pass
    return ""


def _contact_name(database: Database, contact_person: str | None) -> str:
    with database.reading() as session:
        person = session.get(Person, contact_person) if contact_person else None
        return person.name if person is not None and person.here else ""
