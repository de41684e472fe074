"""Signing out, and the way to one's first work."""

from __future__ import annotations

from typing import Any

from flask import Response, make_response, redirect, request

from services.staff.domain.deeds import Deed
from services.staff.domain.ways_on import first_work
from services.staff.use_cases.note_deed import note_deed
from services.staff.web import PREFIX
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import cookie_name, database, now, place, signed_in

doors = Doors("sign_out", __name__, PREFIX)


@doors.page("/sign-out", may=Power.BE_STAFF, methods=("POST",), bound=True)
def sign_out() -> Response:
    cookie = cookie_name(place().house)
    note_deed(database(), Deed.SIGNED_OUT, signed_in().person.id, now(), by=signed_in().person.id)
    place().sessions.close(request.cookies.get(cookie, ""))
    response = make_response(redirect(f"{PREFIX}/sign-in", 303))
    response.delete_cookie(cookie, path="/", secure=place().house.secure, httponly=True, samesite="Lax")
    return response


@doors.page("", may=Power.BE_STAFF, bound=True)
def to_work() -> Any:
    return redirect(first_work(signed_in().person.roles), 303)
