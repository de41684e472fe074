"""Signing in with a link that works once."""

from __future__ import annotations

from typing import Any

from redis import RedisError

from services.staff.grants import keep_grants
from services.staff.use_cases.see_sign_in_link import see_sign_in_link
from services.staff.use_cases.use_sign_in_link import LinkRefused, use_sign_in_link
from services.staff.web import PREFIX
from services.staff.web.sign_in.letting_in import TRY_AGAIN_SECONDS, let_in, page
from shared.web.doors import Doors
from shared.web.place import database, now, place

doors = Doors("sign_in_link", __name__, PREFIX)


@doors.page("/sign-in/<link>", may=None)
def sign_in_link_form(link: str) -> Any:
    if not see_sign_in_link(database(), link, now()):
        return page("staff/link_refused.html"), 410
    return page("staff/link.html", away=False)


@doors.page("/sign-in/<link>", may=None, methods=("POST",))
def follow_sign_in_link(link: str) -> Any:
    try:
        # Redis is asked before the link is used up, so that a link is not lost to a moment in which nobody can be let in.
        keep_grants(database(), place().sessions, now())
        return let_in(use_sign_in_link(database(), link, now()), "")
    except LinkRefused:
        return page("staff/link_refused.html"), 410
    except RedisError:
        return page("staff/link.html", away=True), 503, {"Retry-After": str(TRY_AGAIN_SECONDS)}
