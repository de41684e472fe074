"""Where one is signed in: the list, ending one or all of them, and staying signed in a while longer."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, request

from services.staff.domain.deeds import Deed
from services.staff.use_cases.note_deed import note_deed
from services.staff.web import PREFIX
from shared.sessions import Power
from shared.web.doors import Doors, json_response
from shared.web.frame import time_left
from shared.web.place import database, now, place, signed_in

doors = Doors("own_sessions", __name__, PREFIX)
SESSIONS = f"{PREFIX}/me/sessions"
DONE = ("one", "others")


@doors.page("/me/sessions", may=Power.BE_STAFF)
def sessions() -> str:
    asking = signed_in()
    own_id = asking.session.id if asking.session else ""
    found = place().sessions.of_person(asking.person.id, now())
    done = next((each for each in DONE if request.args.get("done") == each), "")
    return render_template(
        "staff/sessions.html", sessions=sorted(found, key=lambda each: each.id != own_id), own_id=own_id, done=done
    )


@doors.page("/me/sessions/end", may=Power.BE_STAFF, methods=("POST",), fresh=True)
def end_session() -> Any:
    asking, wanted = signed_in(), request.form.get("session", "")
    own_id = asking.session.id if asking.session else ""
    ended = [each for each in place().sessions.of_person(asking.person.id, now()) if each.id == wanted]
    if ended:
        place().sessions.close_one(asking.person.id, wanted)
        note_deed(database(), Deed.SESSION_ENDED, asking.person.id, now(), by=asking.person.id)
    return redirect(f"{PREFIX}/sign-in" if ended and wanted == own_id else f"{SESSIONS}?done=one", 303)


@doors.page("/me/sessions/end-all", may=Power.BE_STAFF, methods=("POST",), fresh=True)
def end_sessions() -> Any:
    asking = signed_in()
    others = request.form.get("which") == "others" and asking.session is not None
    place().sessions.close_all(asking.person.id, but=asking.session.id if others and asking.session else "")
    note_deed(database(), Deed.SESSIONS_ENDED, asking.person.id, now(), by=asking.person.id)
    return redirect(f"{SESSIONS}?done=others" if others else f"{PREFIX}/sign-in", 303)


@doors.page("/me/session", may=Power.BE_STAFF, methods=("POST",), bound=True)
def stay_signed_in() -> Any:
    """Being asked is being used: the session lasts from now on again, as far as it may at all."""
    session = signed_in().session
    assert session is not None  # A program is let into no page.
    return json_response(time_left(session, now()))
