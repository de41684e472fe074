"""One's own page: who one is here, and the ways on to the rest."""

from __future__ import annotations

from flask import current_app, render_template, request

from services.staff.use_cases.find_person import find_person
from services.staff.use_cases.read_own_ways import read_own_ways
from services.staff.web import PREFIX
from services.staff.web.people.particulars_form import LIMITS
from shared.sessions import Power
from shared.web.app import doors_of
from shared.web.doors import Doors
from shared.web.place import database, now, place, signed_in
from shared.web.problems import Problem

doors = Doors("own", __name__, PREFIX)
ME = f"{PREFIX}/me"
DONE = ("password",)


@doors.page("/me", may=Power.BE_STAFF, bound=True)
def ownown() -> str:
    return own(done=next((each for each in DONE if request.args.get("done") == each), ""))


def me_id() -> str:
    return signed_in().person.id


def own(errors: dict[str, str] | None = None, *, done: str = "") -> str:
    me = find_person(database(), person_id=me_id())
    if me is None or not me.active:
        raise Problem(403, "not-allowed")
    return render_template(
        "staff/own.html", me=me, ways=read_own_ways(database(), me.id, now()), errors=errors or {}, done=done,
        limits=LIMITS, session_count=len(place().sessions.of_person(me.id, now())),
        open_ways={door.path for door in doors_of(current_app) if door.method == "GET"},
    )  # fmt: skip
