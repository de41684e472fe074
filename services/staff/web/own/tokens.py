"""The tokens of one's programs, and for admins everybody's."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import Any

from flask import redirect, render_template, request
from redis import RedisError

from services.staff.domain.person import Doer, NoSuchPerson, WrongFields
from services.staff.domain.secret import TOKEN_DAYS
from services.staff.use_cases.list_tokens import TokenOnList, list_tokens
from services.staff.use_cases.make_token import NewToken, make_token
from services.staff.use_cases.revoke_token import NoSuchToken, revoke_token
from services.staff.web import PREFIX, take_effect
from services.staff.web.own.page import ME, me_id
from services.staff.web.people.particulars_form import in_words
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place, signed_in
from shared.web.problems import Problem

doors = Doors("own_tokens", __name__, PREFIX)
TOKENS, ALL = f"{ME}/tokens", f"{PREFIX}/tokens"


@doors.page("/me/tokens", may=Power.BE_STAFF)
def own_tokens() -> str:
    return _page({})


@doors.page("/me/tokens", may=Power.BE_STAFF, methods=("POST",), fresh=True)
def new_token() -> Any:
    form, days = request.form, request.form.get("days", "")
    wanted = NewToken(
        me_id(), form.get("token_name", ""), int(days) if days in map(str, TOKEN_DAYS) else 0,
        tuple(form.getlist("token_roles")),
    )  # fmt: skip
    try:
        secret = make_token(database(), wanted, Doer(me_id()), now())
    except WrongFields as wrong:
        return _page(in_words(wrong)), 422
    except NoSuchPerson:
        raise Problem(403, "not-allowed") from None
    take_effect()
    # Shown in the answer itself: the token is nowhere kept, so there is no page to go on to.
    return render_template("staff/token_made.html", token=secret), 201


@doors.page("/me/tokens/<token_id>/revoke", may=Power.BE_STAFF, methods=("POST",))
def revoke(token_id: str) -> Any:
    return _revoked(token_id, me_id(), TOKENS)


@doors.page("/tokens", may=Power.MANAGE_PEOPLE)
def all_tokens() -> str:
    return render_template("staff/all_tokens.html", tokens=_listed(None), done=_done())


@doors.page("/tokens/<token_id>/revoke", may=Power.MANAGE_PEOPLE, methods=("POST",))
def revoke_anybodys(token_id: str) -> Any:
    return _revoked(token_id, None, ALL)


def _revoked(token_id: str, owner: str | None, back: str) -> Any:
    try:
        revoke_token(database(), token_id, owner, now(), Doer(me_id()))
    except NoSuchToken:
        raise Problem(404, "not-found") from None
    take_effect()
    return redirect(f"{back}?done=revoked", 303)


def _page(errors: dict[str, str]) -> str:
    t = place().texts
    return render_template(
        "staff/tokens.html", tokens=_listed(me_id()), errors=errors, done=_done(), values=request.form,
        own_roles=signed_in().person.roles, chosen=request.form.getlist("token_roles"),
        lasting=[(str(days), t("token.days", n=days)) for days in TOKEN_DAYS],
    )  # fmt: skip


def _listed(person_id: str | None) -> list[TokenOnList]:
    used: dict[str, datetime] = {}
    with suppress(RedisError):  # Then the list is a minute behind.
        used = place().sessions.tokens_used()
    return list_tokens(database(), person_id, now(), used)


def _done() -> str:
    return "revoked" if request.args.get("done") == "revoked" else ""
