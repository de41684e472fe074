"""Signing in with a link that works once."""

from __future__ import annotations

from typing import Any

from flask import request
from redis import RedisError

from services.staff.grants import keep_grants
from services.staff.use_cases.see_sign_in_link import see_sign_in_link
from services.staff.use_cases.use_sign_in_link import LinkRefused, use_sign_in_link
from services.staff.web import PREFIX
from services.staff.web.sign_in.letting_in import first_step_done, page
from services.staff.web.waiting import put_off
from shared.web.doors import Doors
from shared.web.place import database, now, place

doors = Doors("sign_in_link", __name__, PREFIX)


@doors.page("/sign-in/<link>", may=None)
def sign_in_link_form(link: str) -> Any:
    """Looking uses nothing up: the mail programs of some houses follow every link in a letter."""
    return _form(link, away=False)


@doors.page("/sign-in/<link>", may=None, methods=("POST",))
def follow_sign_in_link(link: str) -> Any:
    try:
        # Redis is asked before the link is used up, so that a link is not lost to a moment in which nobody can be let in.
        keep_grants(database(), place().sessions, now())
        return first_step_done(use_sign_in_link(database(), link, now()), request.values.get("next", ""), "link")
    except LinkRefused:
        return _refused()
    except RedisError:
        shown = _form(link, away=True)
        return put_off(shown) if isinstance(shown, str) else shown


def _form(link: str, *, away: bool) -> Any:
    whose = see_sign_in_link(database(), link, now())
    if whose is None:
        return _refused()
    return page("staff/link.html", away=away, person=whose, next=request.values.get("next", ""))


def _refused() -> Any:
    return page("staff/link_refused.html", next=request.values.get("next", "")), 410
