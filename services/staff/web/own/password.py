"""One's own password."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from flask import redirect, render_template, request
from redis import RedisError

from services.staff.domain.person import NoSuchPerson, WrongFields
from services.staff.use_cases.set_password import NewPassword, set_password
from services.staff.web import PREFIX, sender
from services.staff.web.own.after_change import sign_out_elsewhere
from services.staff.web.own.page import ME, me_id, whoever_asks
from services.staff.web.people.particulars_form import LIMITS, in_words
from services.staff.web.sign_in.on_record import pause_of_person
from services.staff.web.sign_in.throttle import Throttle
from services.staff.web.waiting import held_back, too_many
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place
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
        pause_of_person(me_id(), seconds, by=me_id())
        return held_back(_page({"current": too_many(seconds)}), seconds)
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
    sign_out_elsewhere()
    return redirect(f"{HERE}?done=password", 303)


def _page(errors: dict[str, str] | None = None, *, saved: bool = False) -> str:
    return render_template(
        "staff/own_password.html", me=whoever_asks(), errors=errors or {}, saved=saved, limits=LIMITS
    )
