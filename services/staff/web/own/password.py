"""One's own password."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, cast

from flask import current_app, redirect, request
from redis import RedisError

from services.staff.domain.person import NoSuchPerson, WrongFields
from services.staff.use_cases.set_password import NewPassword, set_password
from services.staff.web import PREFIX
from services.staff.web.own.page import ME, me_id, own
from services.staff.web.people.particulars_form import in_words
from services.staff.web.sign_in.throttle import Throttle
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place
from shared.web.problems import Problem

doors = Doors("own_password", __name__, PREFIX)


@doors.page("/me/password", may=Power.BE_STAFF, methods=("POST",))
def new_password() -> Any:
    throttle = cast(Throttle, current_app.extensions["throttle"])
    counted = f"own {me_id()}"
    if seconds := throttle.pause(place().redis, counted):
        wait = place().texts("sign_in.too_many", n=-(-seconds // 60))
        return own({"current": wait}), 429, {"Retry-After": str(seconds)}
    new = NewPassword(me_id(), request.form.get("current", ""), request.form.get("wanted", ""))
    try:
        set_password(database(), new, now())
    except WrongFields as wrong:
        return own(in_words(wrong)), 422
    except NoSuchPerson:
        raise Problem(403, "not-allowed") from None
    with suppress(RedisError):  # Changed it is; then the tries before it stay counted.
        throttle.forget(place().redis, counted)
    return redirect(f"{ME}?done=password", 303)
