"""One's own page: the password, and the tokens of one's programs."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, cast

from flask import current_app, redirect, render_template, request
from redis import RedisError

from services.staff.domain.person import Doer, NoSuchPerson, WrongFields
from services.staff.domain.secret import TOKEN_DAYS
from services.staff.use_cases.find_person import find_person
from services.staff.use_cases.list_tokens import list_tokens
from services.staff.use_cases.make_token import NewToken, make_token
from services.staff.use_cases.revoke_token import NoSuchToken, revoke_token
from services.staff.use_cases.set_password import NewPassword, set_password
from services.staff.web import PREFIX, take_effect
from services.staff.web.particulars_form import LIMITS, in_words
from services.staff.web.throttle import Throttle
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place, signed_in
from shared.web.problems import Problem

doors = Doors("own", __name__, PREFIX)
ME = f"{PREFIX}/me"
DONE = ("revoked", "password")


@doors.page("/me", may=Power.BE_STAFF)
def own_page() -> str:
    return _page(done=next((each for each in DONE if request.args.get("done") == each), ""))


@doors.page("/me/tokens", may=Power.BE_STAFF, methods=("POST",))
def new_token() -> Any:
    days = request.form.get("days", "")
    wanted = NewToken(_me(), request.form.get("token_name", ""), int(days) if days in map(str, TOKEN_DAYS) else 0)
    try:
        secret = make_token(database(), wanted, Doer(_me()), now())
    except WrongFields as wrong:
        return _page(in_words(wrong)), 422
    except NoSuchPerson:
        raise Problem(403, "not-allowed") from None
    take_effect()
    # Shown in the answer itself: the token is nowhere kept, so there is no page to go on to.
    return render_template("staff/token_made.html", token=secret), 201


@doors.page("/me/tokens/<token_id>/revoke", may=Power.BE_STAFF, methods=("POST",))
def revoke(token_id: str) -> Any:
    try:
        revoke_token(database(), token_id, _me(), now())
    except NoSuchToken:
        raise Problem(404, "not-found") from None
    take_effect()
    return redirect(f"{ME}?done=revoked", 303)


@doors.page("/me/password", may=Power.BE_STAFF, methods=("POST",))
def new_password() -> Any:
    throttle = cast(Throttle, current_app.extensions["throttle"])
    counted = f"own {_me()}"
    if seconds := throttle.pause(place().redis, counted):
        wait = place().texts("sign_in.too_many", n=-(-seconds // 60))
        return _page({"current": wait}), 429, {"Retry-After": str(seconds)}
    new = NewPassword(_me(), request.form.get("current", ""), request.form.get("wanted", ""))
    try:
        set_password(database(), new, now())
    except WrongFields as wrong:
        return _page(in_words(wrong)), 422
    except NoSuchPerson:
        raise Problem(403, "not-allowed") from None
    with suppress(RedisError):  # Changed it is; then the tries before it stay counted.
        throttle.forget(place().redis, counted)
    return redirect(f"{ME}?done=password", 303)


def _me() -> str:
    return signed_in().person.id


def _page(errors: dict[str, str] | None = None, *, done: str = "") -> str:
    me = find_person(database(), person_id=_me())
    if me is None or not me.active:
        raise Problem(403, "not-allowed")
    t = place().texts
    return render_template(
        "staff/own.html", me=me, tokens=list_tokens(database(), me.id, now()), errors=errors or {},
        done=done, values=request.form, limits=LIMITS,
        lasting=[(str(days), t("token.days", n=days)) for days in TOKEN_DAYS],
    )  # fmt: skip
