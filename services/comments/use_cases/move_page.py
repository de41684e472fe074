"""Lets a page that moved keep its thread: the new address leads there too, and the old one still does."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from services.comments.domain.outside_pages import NotOfThisSite
from services.comments.domain.refusals import FieldFault, WrongFields
from services.comments.domain.text_rules import tidy_name
from services.comments.models import ROW_LOCK, SitePage, Thread
from services.comments.use_cases.change_thread import change_thread
from services.comments.use_cases.find_outside import Asked, Outside, outside_in
from shared.database import Database

LONGEST_TITLE = 300


def move_page(database: Database, old: str, new: str, now: datetime) -> None:
    """Twice is the same as once. Raises `WrongFields` for `old` and `new`."""
    with database.writing() as session:
        was, now_at = _found(session, "old", old), _found(session, "new", new)
        if was.thread is None:
            raise WrongFields({"old": FieldFault("site.nothing_there")})
        if now_at.thread not in {None, was.thread}:
            raise WrongFields({"new": FieldFault("site.already_there")})
        thread = session.get_one(Thread, was.thread, with_for_update=ROW_LOCK)
        if now_at.thread is None:
            session.add(SitePage(mark=now_at.page.mark, site=now_at.site.id, thread=thread.id, added_at=now))
        if thread.title == was.page.shown_as[:1000]:
            thread.title = now_at.page.shown_as[:1000]
        thread.url = now_at.page.address
        change_thread(session, thread.id, now)


def rename_page(database: Database, address: str, title: str, now: datetime) -> None:
    """Gives the page's thread the title that people know the page by. Raises `WrongFields` for `address` and `title`."""
    said = tidy_name(title)
    if not said:
        raise WrongFields({"title": FieldFault("text.empty")})
    if len(said) > LONGEST_TITLE:
        raise WrongFields({"title": FieldFault("name.too_long", {"most": LONGEST_TITLE})})
    with database.writing() as session:
        found = _found(session, "address", address)
        if found.thread is None:
            raise WrongFields({"address": FieldFault("site.nothing_there")})
        session.get_one(Thread, found.thread, with_for_update=ROW_LOCK).title = said
        change_thread(session, found.thread, now)


def _found(session: Session, field: str, address: str) -> Outside:
    try:
        return outside_in(session, Asked(address.strip()))
    except NotOfThisSite:
        raise WrongFields({field: FieldFault("site.no_page")}) from None
