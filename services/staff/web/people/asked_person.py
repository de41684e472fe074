"""Whom a page of the people is about, who asks, and what their form says it has seen."""

from __future__ import annotations

from datetime import date, datetime

from flask import request

from services.staff.domain.person import Doer
from services.staff.use_cases.make_invitation import Inviter
from services.staff.use_cases.show_person import PersonSheet, show_person
from services.staff.web import PREFIX, sender
from shared.web.place import database, now, place, signed_in
from shared.web.problems import Problem

LIST = f"{PREFIX}/people"


def doer() -> Doer:
    return Doer(signed_in().person.id)


def page_of(person_id: str) -> str:
    return f"{LIST}/{person_id}"


def sheet_of(person_id: str) -> PersonSheet:
    found = show_person(database(), person_id)
    if found is None:
        raise Problem(404, "not-found")
    return found


def sheet_of_colleague(person_id: str) -> PersonSheet:
    """Somebody who works here: of who left nothing can be changed."""
    found = sheet_of(person_id)
    if not found.colleague.active:
        raise Problem(404, "not-found")
    return found


def seen_version() -> int:
    """The version that the form was made from; 0, which nobody has, when it says none."""
    seen = request.form.get("version", "")
    return int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else 0


def given_day(name: str) -> date | None:
    """Raises `ValueError` for what is no day."""
    written = request.form.get(name, "").strip()
    return datetime.strptime(written, "%Y-%m-%d").date() if written else None  # noqa: DTZ007  A day has no zone.


def today() -> date:
    return now().astimezone(place().house.zone).date()


def inviter() -> Inviter:
    return Inviter(signed_in().person.name, sender())
