"""Signing in, by password or by a link that works once, and signing out."""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import urlencode

from flask import Response, current_app, make_response, redirect, render_template, request
from redis import RedisError

from services.staff.domain.person import EMAIL_LENGTH, LANGUAGES, Colleague, fold_email
from services.staff.domain.ways_on import first_work, way_on
from services.staff.grants import keep_grants
from services.staff.use_cases.check_password import check_password
from services.staff.use_cases.see_sign_in_link import see_sign_in_link
from services.staff.use_cases.use_sign_in_link import LinkRefused, use_sign_in_link
from services.staff.web import PREFIX
from services.staff.web.throttle import Throttle
from shared.sessions import Opening, Power
from shared.sessions.powers import LONGEST
from shared.web.doors import Doors
from shared.web.place import cookie_name, database, now, place, signed_in
from shared.web.texts import language

doors = Doors("sign_in", __name__, PREFIX)
# After a right password, when Redis is away and nobody can be let in.
TRY_AGAIN_SECONDS = 10


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
        return _let_in(colleague, request.form.get("next", ""))
    except RedisError:
        return _form({"": t("sign_in.not_now")}), 503, {"Retry-After": str(TRY_AGAIN_SECONDS)}


@doors.page("/sign-in/<link>", may=None)
def sign_in_link_form(link: str) -> Any:
    if not see_sign_in_link(database(), link, now()):
        return _page("staff/link_refused.html"), 410
    return _page("staff/link.html", away=False)


@doors.page("/sign-in/<link>", may=None, methods=("POST",))
def follow_sign_in_link(link: str) -> Any:
    try:
        # Redis is asked before the link is used up, so that a link is not lost to a moment in which nobody can be let in.
        keep_grants(database(), place().sessions, now())
        return _let_in(use_sign_in_link(database(), link, now()), "")
    except LinkRefused:
        return _page("staff/link_refused.html"), 410
    except RedisError:
        return _page("staff/link.html", away=True), 503, {"Retry-After": str(TRY_AGAIN_SECONDS)}


@doors.page("/sign-out", may=Power.BE_STAFF, methods=("POST",))
def sign_out() -> Response:
    cookie = cookie_name(place().house)
    place().sessions.close(request.cookies.get(cookie, ""))
    response = make_response(redirect(f"{PREFIX}/sign-in", 303))
    response.delete_cookie(cookie, path="/", secure=place().house.secure, httponly=True, samesite="Lax")
    return response


@doors.page("", may=Power.BE_STAFF)
def to_work() -> Any:
    return redirect(first_work(signed_in().person.roles), 303)


def _let_in(colleague: Colleague, wanted: str) -> Response:
    """A session with a new id; one that the browser brought along ends here."""
    name = cookie_name(place().house)
    if brought := request.cookies.get(name):
        place().sessions.close(brought)
    response = make_response(redirect(way_on(wanted, colleague.roles), 303))
    response.set_cookie(
        name, place().sessions.open(colleague.id, Opening(), now()), max_age=int(LONGEST.total_seconds()), path="/",
        secure=place().house.secure, httponly=True, samesite="Lax",
    )  # fmt: skip
    return response


def _missing(email: str, password: str) -> dict[str, str]:
    t = place().texts
    faults = {}
    if not email or len(email) > EMAIL_LENGTH:
        faults["email"] = t("errors.email")
    if not password:
        faults["password"] = t("sign_in.password_missing")
    return faults


def _page(template: str, **values: Any) -> str:
    """A page for somebody whose language is not known yet, with the same page in the others."""
    further = {name: value for name, value in request.args.items() if name != "lang"}
    links = [
        {
            "url": f"{request.path}?{urlencode(further | {'lang': each})}", "lang": each, "current": each == language(),
            "label": place().texts(f"languages.{each}"),
        }
        for each in LANGUAGES
    ]  # fmt: skip
    return render_template(template, language_links=links, **values)


def _form(errors: dict[str, str] | None = None) -> str:
    """What was typed stays, except the password."""
    email, wanted = request.form.get("email", ""), request.values.get("next", "")
    return _page("staff/sign_in.html", errors=errors or {}, email=email, next=wanted)
