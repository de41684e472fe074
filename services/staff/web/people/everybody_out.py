"""Ends everybody's sessions at once: for the day on which nobody knows who else is in."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template

from services.staff.domain.deeds import Deed
from services.staff.use_cases.note_deed import note_deed
from services.staff.web import PREFIX
from services.staff.web.people.asked_person import LIST, doer
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place, signed_in

doors = Doors("everybody_out", __name__, PREFIX)


@doors.page("/people/sign-out", may=Power.MANAGE_PEOPLE, fresh=True)
def everybody_out_form() -> str:
    return render_template("staff/everybody_out.html")


@doors.page("/people/sign-out", may=Power.MANAGE_PEOPLE, methods=("POST",), fresh=True)
def sign_everybody_out() -> Any:
    """The browser that asks stays in: whoever sits there showed who they are a moment ago, and has more to see to."""
    session = signed_in().session
    place().sessions.close_everybodys(but=session.id if session else "")
    note_deed(database(), Deed.EVERYBODY_OUT, None, now(), by=doer())
    return redirect(f"{LIST}?everybody_out=yes", 303)
