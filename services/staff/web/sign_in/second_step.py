"""The second step of signing in: a code of the authenticator app, or a recovery code in the same field."""

from __future__ import annotations

from typing import Any

from flask import redirect, request
from redis import RedisError

from services.staff.domain.recovery import read_recovery_code
from services.staff.grants import keep_grants
from services.staff.use_cases.check_code import check_code, check_recovery_code
from services.staff.web import PREFIX, sender, settings
from services.staff.web.sign_in import half_way
from services.staff.web.sign_in.letting_in import code_page, let_in, page
from services.staff.web.sign_in.on_record import pause_of_person
from services.staff.web.sign_in.throttle import Throttle
from services.staff.web.waiting import held_back, not_now, put_off, too_many
from shared.web.doors import Doors
from shared.web.place import database, now, place

doors = Doors("sign_in_code", __name__, PREFIX)
# Whoever knows the password has this many codes in an hour; a guess is right once in some three hundred thousand.
MOST_IN_AN_HOUR = 30
HOUR_SECONDS = 3600


@doors.page("/sign-in/code", may=None)
def no_code_yet() -> Any:
    """Loaded again, the page has nothing to go on with."""
    return redirect(f"{PREFIX}/sign-in", 303)


@doors.page("/sign-in/code", may=None, methods=("POST",))
def second_step() -> Any:
    secret, typed = request.form.get("half_way", ""), request.form.get("code", "")
    redis = place().redis
    try:
        keep_grants(database(), place().sessions, now())
        half = half_way.count_code(redis, secret)
        if half is None:
            return page("staff/code_over.html"), 410
        throttle, name = Throttle(place().house.form_key, MOST_IN_AN_HOUR, HOUR_SECONDS), f"code {half.person_id}"
        if seconds := throttle.pause(redis, name):
            pause_of_person(half.person_id, seconds)
            return held_back(code_page(secret, {"code": too_many(seconds)}), seconds)
        colleague = _checked(half.person_id, typed)
        if colleague is None:
            return code_page(secret, {"code": place().texts("code.wrong")}), 422
        if not half_way.use_up(redis, secret):
            return page("staff/code_over.html"), 410
        throttle.forget(redis, name)
        return let_in(colleague, half.wanted, half.how)
    except RedisError:
        return put_off(code_page(secret, {"": not_now()}))


def _checked(person_id: str, typed: str) -> Any:
    if read_recovery_code(typed) is not None:
        return check_recovery_code(database(), person_id, typed, sender(), now())
    return check_code(database(), person_id, typed, settings().code_key, now())
