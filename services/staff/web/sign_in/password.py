"""Signing in with an address and a password."""

from __future__ import annotations

from typing import Any, cast

from flask import current_app, request
from redis import RedisError

from services.staff.domain.person import EMAIL_LENGTH, fold_email
from services.staff.grants import keep_grants
from services.staff.use_cases.check_password import check_password
from services.staff.web import PREFIX
from services.staff.web.sign_in.letting_in import TRY_AGAIN_SECONDS, let_in, page
from services.staff.web.sign_in.throttle import Throttle
from shared.web.doors import Doors
from shared.web.place import database, now, place

doors = Doors("sign_in", __name__, PREFIX)


@doors.page("/sign-in", may=None)
def sign_in_form() -> str:
    return _form()


@doors.page("/sign-in", may=None, methods=("POST",))
def sign_in() -> Any:
    email, password = request.form.get("email", "").strip(), request.form.get("password", "")
    t = place().texts
    if faults := _missing(email, password):
        return _form(faults), 422
    throttle = cast(Throttle, current_app.extensions["throttle"])
    if seconds := throttle.pause(place().redis, fold_email(email)):
        minutes = -(-seconds // 60)
        return _form({"": t("sign_in.too_many", n=minutes)}), 429, {"Retry-After": str(seconds)}
    colleague = check_password(database(), email, password, now())
    if colleague is None:
        return _form({"": t("sign_in.wrong")}), 422
    try:
        keep_grants(database(), place().sessions, now())
        throttle.forget(place().redis, fold_email(email))
        return let_in(colleague, request.form.get("next", ""))
    except RedisError:
        return _form({"": t("sign_in.not_now")}), 503, {"Retry-After": str(TRY_AGAIN_SECONDS)}


def _missing(email: str, password: str) -> dict[str, str]:
    t = place().texts
    faults = {}
    if not email or len(email) > EMAIL_LENGTH:
        faults["email"] = t("errors.email")
    if not password:
        faults["password"] = t("sign_in.password_missing")
    return faults


def _form(errors: dict[str, str] | None = None) -> str:
    """What was typed stays, except the password."""
    email, wanted = request.form.get("email", ""), request.values.get("next", "")
    return page("staff/sign_in.html", errors=errors or {}, email=email, next=wanted)
