"""One's own password."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from flask import redirect, render_template, request
from redis import RedisError

from services.staff.domain.person import NoSuchPerson, WrongFields
from services.staff.use_cases.find_person import find_person
from services.staff.use_cases.set_password import NewPassword, set_password
from services.staff.web import PREFIX, sender
from services.staff.web.own.page import ME, me_id
from services.staff.web.people.particulars_form import LIMITS, in_words
from services.staff.web.sign_in.throttle import Throttle
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place, signed_in
from shared.web.problems import Problem

doors = Doors("own_password", __name__, PREFIX)
HERE = f"{ME}/password"


@doors.page("/me/password", may=Power.BE_STAFF)
def own_password() -> str:
    return _page(saved=request.args.get("done") == "password")


@doors.page("/me/password", may=Power.BE_STAFF, methods=("POST",))
def new_password() -> Any:
    throttle, counted = Throttle(place().house.form_key), f"own {me_id()}"
    if seconds := throttle.pause(place().redis, counted):
        wait = place().texts("sign_in.too_many", n=-(-seconds // 60))
        return _page({"current": wait}), 429, {"Retry-After": str(seconds)}
    form = request.form
    new = NewPassword(me_id(), form.get("current", ""), form.get("wanted", ""), place().house.site.name)
    try:
        set_password(database(), new, now(), sender())
    except WrongFields as wrong:
        return _page(in_words(wrong)), 422
    except NoSuchPerson:
        raise Problem(403, "not-allowed") from None
    with suppress(RedisError):  # Changed it is; then the tries before it stay counted.
        throttle.forget(place().redis, counted)
    session = signed_in().session
    place().sessions.close_all(me_id(), but=session.id if session else "")
    return redirect(f"{HERE}?done=password", 303)


def _page(errors: dict[str, str] | None = None, *, saved: bool = False) -> str:
    me = find_person(database(), person_id=me_id())
    if me is None or not me.active:
        raise Problem(403, "not-allowed")
    return render_template("staff/own_password.html", me=me, errors=errors or {}, saved=saved, limits=LIMITS)
