"""Registers another site by its origin; or changes what is known of it, or takes it back after it was removed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.outside_pages import NoOrigin, origin_of
from services.comments.domain.refusals import FieldFault, WrongFields
from services.comments.domain.text_rules import tidy_name
from services.comments.domain.thread_state import Mode
from services.comments.models import Person, Site, Thread
from services.comments.use_cases.change_thread import change_thread
from services.comments.use_cases.remove_site import threads_of
from shared.database import Database, new_id
from shared.env.house import LANGUAGES

LONGEST_ORIGIN, LONGEST_NAME = 300, 200
MODES = (Mode.PRE, Mode.POST)


@dataclass(frozen=True)
class NewSite:
    """What is told of a site. Without a name it is called by its host.

    Requests for an answer go to the contact person; None leaves them with whom they were, an empty one with nobody by name.
    """

    origin: str
    name: str = ""
    language: str = "fi"
    mode: str = Mode.PRE
    contact_person: str | None = None


def add_site(database: Database, told: NewSite, now: datetime) -> str:
    """Gives its origin. Twice is the same as once, with the newer particulars. Raises `WrongFields`."""
    origin = _checked(told)
    # Somebody else may add it at the same moment.
    database.write(lambda session: _add(session, origin, told, now))
    return origin


def _checked(told: NewSite) -> str:
    faults = {}
    if len(told.name) > LONGEST_NAME:
        faults["name"] = FieldFault("name.too_long", {"most": LONGEST_NAME})
    if told.language not in LANGUAGES:
        faults["language"] = FieldFault("language")
    if told.mode not in MODES:
        faults["mode"] = FieldFault("site.mode")
    try:
        origin = origin_of(told.origin)
    except NoOrigin:
        origin = ""
    if not origin or len(origin) > LONGEST_ORIGIN:
        faults["origin"] = FieldFault("site.origin")
    if faults:
        raise WrongFields(faults)
    return origin


def _colleague(session: Session, person: str) -> str | None:
    if not person:
        return None
    known = session.get(Person, person)
    if known is None or not known.here:
        raise WrongFields({"contact_person": FieldFault("site.nobody")})
    return person


def _add(session: Session, origin: str, told: NewSite, now: datetime) -> None:
    site = session.scalar(select(Site).where(Site.origin == origin).with_for_update())
    if site is None:
        site = Site(id=new_id(now), origin=origin, added_at=now)
        session.add(site)
    returns, site.removed_at = site.removed_at is not None, None
    site.name = tidy_name(told.name) or origin.partition("://")[2]
    site.language, site.mode = told.language, told.mode
    if told.contact_person is not None:
        site.contact_person = _colleague(session, told.contact_person)
    session.flush()
    for thread in session.scalars(select(Thread).where(Thread.id.in_(threads_of(site.id)))):
        thread.contact_person = site.contact_person
        thread.mode = site.mode
        if returns or not thread.public:
            thread.public = True
            change_thread(session, thread.id, now)
