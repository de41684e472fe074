"""Showing once more that it is you, before what cannot be taken back; and the end of signing in beside another tab."""

from __future__ import annotations

from typing import Any

from flask import render_template, request
from redis import RedisError

from services.staff.domain.person import Colleague
from services.staff.use_cases.check_password import check_password
from services.staff.web import PREFIX
from services.staff.web.own.page import whoever_asks
from services.staff.web.sign_in.letting_in import first_step_done
from services.staff.web.sign_in.on_record import pause_of_person
from services.staff.web.sign_in.throttle import Throttle
from services.staff.web.waiting import held_back, not_now, put_off, too_many
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place

doors = Doors("confirm", __name__, PREFIX)


@doors.page("/confirm", may=Power.BE_STAFF, bound=True)
def confirm_form() -> str:
    return _form(whoever_asks())


@doors.page("/confirm", may=Power.BE_STAFF, methods=("POST",), bound=True)
def confirm() -> Any:
    """A new session takes the place of this one; it keeps the key of the forms that stand open in other tabs."""
    me, t = whoever_asks(), place().texts
    password = request.form.get("password", "")
    if not password:
        return _form(me, {"password": t("sign_in.password_missing")}), 422
    # Counted together with guesses at the current password: both come from inside a session.
    throttle, counted = Throttle(place().house.form_key), f"own {me.id}"
    if seconds := throttle.pause(place().redis, counted):
        pause_of_person(me.id, seconds, by=me.id)
        return held_back(_form(me, {"": too_many(seconds)}), seconds)
    if check_password(database(), me.particulars.email, password, now()) is None:
        return _form(me, {"password": t("confirm.wrong")}), 422
    try:
        throttle.forget(place().redis, counted)
        return first_step_done(me, request.form.get("next", ""), "password")
    except RedisError:
        return put_off(_form(me, {"": not_now()}))


@doors.page("/signed-in", may=Power.BE_STAFF, bound=True)
def back_to_the_other_tab() -> str:
    return render_template("staff/signed_in.html")


def _form(me: Colleague, errors: dict[str, str] | None = None) -> str:
    return render_template("staff/confirm.html", me=me, errors=errors or {}, next=request.values.get("next", ""))
