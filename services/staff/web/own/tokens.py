"""The tokens of one's programs."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, request

from services.staff.domain.person import Doer, NoSuchPerson, WrongFields
from services.staff.domain.secret import TOKEN_DAYS
from services.staff.use_cases.make_token import NewToken, make_token
from services.staff.use_cases.revoke_token import NoSuchToken, revoke_token
from services.staff.web import PREFIX, take_effect
from services.staff.web.own.page import ME, me_id, own
from services.staff.web.people.particulars_form import in_words
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now
from shared.web.problems import Problem

doors = Doors("own_tokens", __name__, PREFIX)


@doors.page("/me/tokens", may=Power.BE_STAFF, methods=("POST",))
def new_token() -> Any:
    days = request.form.get("days", "")
    wanted = NewToken(me_id(), request.form.get("token_name", ""), int(days) if days in map(str, TOKEN_DAYS) else 0)
    try:
        secret = make_token(database(), wanted, Doer(me_id()), now())
    except WrongFields as wrong:
        return own(in_words(wrong)), 422
    except NoSuchPerson:
        raise Problem(403, "not-allowed") from None
    take_effect()
    # Shown in the answer itself: the token is nowhere kept, so there is no page to go on to.
    return render_template("staff/token_made.html", token=secret), 201


@doors.page("/me/tokens/<token_id>/revoke", may=Power.BE_STAFF, methods=("POST",))
def revoke(token_id: str) -> Any:
    try:
        revoke_token(database(), token_id, me_id(), now())
    except NoSuchToken:
        raise Problem(404, "not-found") from None
    take_effect()
    return redirect(f"{ME}?done=revoked", 303)
