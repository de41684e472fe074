"""One's own page: who one is here, and the ways on to the rest."""

from __future__ import annotations

from flask import render_template

from services.staff.domain.person import Colleague
from services.staff.use_cases.find_person import find_person
from services.staff.use_cases.read_own_ways import read_own_ways
from services.staff.web import PREFIX
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place, signed_in
from shared.web.problems import Problem

doors = Doors("own", __name__, PREFIX)
ME = f"{PREFIX}/me"


@doors.page("/me", may=Power.BE_STAFF, bound=True)
def own_page() -> str:
    me = whoever_asks()
    return render_template(
        "staff/own.html", me=me, ways=read_own_ways(database(), me.id, now()),
        session_count=len(place().sessions.of_person(me.id, now())),
    )  # fmt: skip


def me_id() -> str:
    return signed_in().person.id


def whoever_asks() -> Colleague:
    """The colleague as the database knows them; it may have seen them leave a moment before Redis has."""
    me = find_person(database(), person_id=me_id())
    if me is None or not me.active:
        raise Problem(403, "not-allowed")
    return me
