"""What every way in ends with: the second step where there is one, and the session. And pages for those not yet in."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlencode

from flask import Response, make_response, redirect, render_template, request

from services.staff.domain.browser import named
from services.staff.domain.person import LANGUAGES, Colleague, fold_email
from services.staff.domain.ways_on import way_on
from services.staff.use_cases.see_second_step import see_second_step
from services.staff.web import PREFIX, settings
from services.staff.web.sign_in import half_way
from services.staff.web.sign_in.known_browser import know
from shared.sessions import Opening
from shared.sessions.powers import FRESH, LONGEST
from shared.web.place import cookie_name, database, now, place
from shared.web.texts import language

SET_UP = f"{PREFIX}/me/second-step"
# These show two factors by themselves: the person has the device and can open it, or a provider said as much.
PROVIDER_TWO = "provider, two factors"
WHOLE = ("passkey", PROVIDER_TWO)


def first_step_done(colleague: Colleague, wanted: str, how: str, *, fresh: bool = True) -> Response:
    """After a right password or link: asks for the second step where there is one. May raise `redis.RedisError`."""
    has = see_second_step(database(), colleague.id, settings().code_key)
    if settings().second_step_required and has.has_passkey and not has.has_codes:
        # Their passkey is their second step: without it, half a sign-in could set up another one.
        return make_response(page("staff/passkey_asked.html"), 403)
    if has.has_codes:
        half = half_way.begin(place().redis, half_way.HalfWay(colleague.id, how, wanted))
        return make_response(code_page(half))
    return let_in(colleague, wanted, how, fresh=fresh)


def let_in(colleague: Colleague, wanted: str, how: str = "password", *, fresh: bool = True) -> Response:
    """A session with a new id, without more steps; one that the browser brought along ends here.

    Where it is not known that somebody showed who they are just now, it is not `fresh`: it begins as if it were older.
    """
    csrf = ""
    if brought := request.cookies.get(cookie_name(place().house)):
        before = place().sessions.by_cookie(brought, now())
        # Whoever signs in again finds the forms in their other tabs still good; somebody else does not.
        csrf = before.csrf if before is not None and before.person.id == colleague.id else ""
        place().sessions.close(brought)
    bound = _is_bound(colleague, how)
    way = way_on(wanted, colleague.roles)
    response = make_response(redirect(f"{SET_UP}?next={quote(way)}" if bound else way, 303))
    opening = Opening(how, named(request.headers.get("User-Agent", "")), bound, csrf)
    since = now() if fresh else now() - FRESH
    set_session(response, place().sessions.open(colleague.id, opening, since))
    know(response, fold_email(colleague.particulars.email))
    return response


def set_session(response: Response, cookie: str) -> None:
    """Hands the browser its session."""
    response.set_cookie(
        cookie_name(place().house), cookie, max_age=int(LONGEST.total_seconds()), path="/",
        secure=place().house.secure, httponly=True, samesite="Lax",
    )  # fmt: skip


def code_page(half: str, errors: dict[str, str] | None = None) -> str:
    """The form of the second step; the secret of the half-way state stands in it and nowhere else."""
    return page("staff/code.html", half_way=half, errors=errors or {}, action=f"{PREFIX}/sign-in/code")


def page(template: str, **values: Any) -> str:
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


def _is_bound(colleague: Colleague, how: str) -> bool:
    if how in WHOLE or not settings().second_step_required:
        return False
    has = see_second_step(database(), colleague.id, settings().code_key)
    return not (has.has_codes or has.has_passkey)
