"""One's own second step: setting up an authenticator app, recovery codes, switching it off."""

from __future__ import annotations

from typing import Any

from flask import make_response, redirect, render_template, request
from markupsafe import Markup

from services.staff.domain.person import Doer, NoSuchPerson, WrongFields
from services.staff.domain.ways_on import way_on
from services.staff.one_time_codes import address, picture
from services.staff.use_cases.begin_codes import begin_codes
from services.staff.use_cases.confirm_codes import FirstCode, confirm_codes
from services.staff.use_cases.make_recovery_codes import make_recovery_codes
from services.staff.use_cases.see_second_step import see_second_step
from services.staff.use_cases.switch_codes_off import switch_codes_off
from services.staff.web import PREFIX, sender, settings
from services.staff.web.own.after_change import renew_session, sign_out_elsewhere
from services.staff.web.own.page import ME, me_id, whoever_asks
from services.staff.web.sign_in.throttle import Throttle
from services.staff.web.waiting import held_back, too_many
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place, signed_in
from shared.web.problems import Problem

doors = Doors("own_second_step", __name__, PREFIX)
HERE = f"{ME}/second-step"


@doors.page("/me/second-step", may=Power.BE_STAFF, bound=True)
def second_step() -> str:
    return _page()


@doors.page("/me/second-step/begin", may=Power.BE_STAFF, methods=("POST",), fresh=True, bound=True)
def begin() -> Any:
    try:
        begin_codes(database(), me_id(), settings().code_key, now())
    except NoSuchPerson:
        raise Problem(403, "not-allowed") from None
    return redirect(f"{HERE}?next={_next()}" if _next() else HERE, 303)


@doors.page("/me/second-step/confirm", may=Power.BE_STAFF, methods=("POST",), fresh=True, bound=True)
def confirm() -> Any:
    throttle, counted = Throttle(place().house.form_key), f"first code {me_id()}"
    if seconds := throttle.pause(place().redis, counted):
        return held_back(_page({"code": too_many(seconds)}), seconds)
    first = FirstCode(me_id(), request.form.get("code", ""))
    try:
        codes = confirm_codes(database(), first, settings().code_key, sender(), now())
    except WrongFields as wrong:
        return _page({name: place().texts(f"second_step.{key}") for name, key in wrong.faults.items()}), 422
    return _codes_shown(codes)


@doors.page("/me/second-step/recovery", may=Power.BE_STAFF, methods=("POST",), fresh=True)
def new_codes() -> Any:
    try:
        return _codes_shown(make_recovery_codes(database(), me_id(), sender(), now()))
    except NoSuchPerson:
        return redirect(HERE, 303)


@doors.page("/me/second-step/off", may=Power.BE_STAFF, methods=("POST",), fresh=True, bound=True)
def switch_off() -> Any:
    try:
        switch_codes_off(database(), me_id(), sender(), Doer(me_id()), now())
    except NoSuchPerson:
        raise Problem(403, "not-allowed") from None
    sign_out_elsewhere()
    return redirect(f"{HERE}?done=off", 303)


def _codes_shown(codes: list[str]) -> Any:
    """Shown in the answer itself: the codes are nowhere kept. This session gets a new id and is bound no more; others end."""
    asking = signed_in()
    shown = render_template("staff/recovery_codes.html", codes=codes, way_on=way_on(_next(), asking.person.roles))
    response = make_response(shown, 201)
    renew_session(response)
    return response


def _next() -> str:
    return request.values.get("next", "")[:2_000]


def _page(errors: dict[str, str] | None = None) -> str:
    me = whoever_asks()
    has, session = see_second_step(database(), me.id, settings().code_key), signed_in().session
    said = address(has.waiting, me.particulars.email, place().house.site.name) if has.waiting else ""
    return render_template(
        "staff/second_step.html", has=has, errors=errors or {}, next=_next(), bound=session is not None and session.bound,
        # Drawn by our own code from our own secret: there is nothing of anybody else's in it.
        picture=Markup(picture(said)) if said else "",  # noqa: S704
        secret=" ".join(has.waiting[at : at + 4] for at in range(0, len(has.waiting), 4)),
        off=request.args.get("done") == "off", fresh=session is not None and session.is_fresh(now()),
        confirm=f"{PREFIX}/confirm?next={HERE}",
    )  # fmt: skip
