"""Where somebody comes who is in for the first time: what they may do here, and how they will sign in from now on."""

from __future__ import annotations

from flask import render_template

from services.staff.domain.ways_on import first_work
from services.staff.use_cases.show_person import show_person
from services.staff.web import PREFIX
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, signed_in
from shared.web.problems import Problem

doors = Doors("welcome", __name__, PREFIX)


@doors.page("/welcome", may=Power.BE_STAFF)
def welcome() -> str:
    sheet = show_person(database(), signed_in().person.id)
    if sheet is None or not sheet.colleague.active:
        raise Problem(403, "not-allowed")
    return render_template(
        "staff/welcome.html", me=sheet.colleague, ways_in=sheet.ways_in, work=first_work(sheet.colleague.roles)
    )
