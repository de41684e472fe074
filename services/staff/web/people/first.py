"""The first admin comes in, by the link that the house printed when it was started and nobody worked there."""

from __future__ import annotations

from typing import Any

from flask import request
from redis import RedisError

from services.staff.domain.person import Particulars, WrongFields
from services.staff.grants import keep_grants
from services.staff.use_cases.see_first_link import see_first_link
from services.staff.use_cases.use_first_link import use_first_link
from services.staff.use_cases.use_sign_in_link import LinkRefused
from services.staff.web import PREFIX, settings, take_effect
from services.staff.web.people.particulars_form import in_words
from services.staff.web.sign_in.letting_in import let_in, page
from services.staff.web.waiting import not_now, put_off
from shared.web.doors import Doors
from shared.web.place import database, now, place
from shared.web.texts import language

doors = Doors("first", __name__, PREFIX)
WELCOME = f"{PREFIX}/welcome"


@doors.page("/first/<link>", may=None)
def first_form(link: str) -> Any:
    return _form() if see_first_link(database(), link, now()) else _refused()


@doors.page("/first/<link>", may=None, methods=("POST",))
def let_first_in(link: str) -> Any:
    # The language of the page is the one they speak; the rest they can say later.
    given = Particulars(request.form.get("email", ""), request.form.get("name", ""), languages=(language(),))
    if not see_first_link(database(), link, now()):
        return _refused()
    try:
        # Redis is asked before the link is used up, so that it is not lost to a moment in which nobody can be let in.
        keep_grants(database(), place().sessions, now())
        admin = use_first_link(database(), link, given, settings().notify_public_key, now())
        take_effect()
        return let_in(admin, WELCOME, "link")
    except LinkRefused:
        return _refused()
    except WrongFields as wrong:
        return _form(in_words(wrong)), 422
    except RedisError:
        return put_off(_form({"": not_now()}))


def _form(errors: dict[str, str] | None = None) -> str:
    return page(
        "staff/first.html", errors=errors or {}, name=request.form.get("name", ""), email=request.form.get("email", "")
    )


def _refused() -> Any:
    return page("staff/first_refused.html"), 410
