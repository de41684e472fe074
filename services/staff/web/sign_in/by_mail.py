"""Asking for a link by mail: a way in that nothing must be remembered for."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from flask import redirect, request
from redis import RedisError

from services.staff.domain.person import EMAIL_LENGTH
from services.staff.domain.ways_on import is_own_path
from services.staff.use_cases.mail_sign_in_link import mail_sign_in_link
from services.staff.web import PREFIX, sender
from services.staff.web.sign_in.letting_in import page
from services.staff.web.sign_in.throttle import Throttle, sender_name
from services.staff.web.waiting import held_back, not_now, put_off, too_many
from shared.web.doors import Doors
from shared.web.place import database, now, place

doors = Doors("sign_in_by_mail", __name__, PREFIX)
MOST_FROM_A_NETWORK = 20
HERE = f"{PREFIX}/sign-in/by-mail"


@doors.page("/sign-in/by-mail", may=None)
def by_mail_form() -> str:
    return _form(sent=request.args.get("sent") == "yes")


@doors.page("/sign-in/by-mail", may=None, methods=("POST",))
def by_mail() -> Any:
    """The same answer whether or not the address is somebody's."""
    email, wanted = request.form.get("email", "").strip(), request.form.get("next", "")
    if "@" not in email or len(email) > EMAIL_LENGTH:
        return _form({"email": place().texts("errors.email")}), 422
    try:
        throttle = Throttle(place().house.form_key, most=MOST_FROM_A_NETWORK)
        if seconds := throttle.pause(place().redis, f"mail {sender_name(request.remote_addr, now())}"):
            return held_back(_form({"": too_many(seconds)}), seconds)
    except RedisError:
        return put_off(_form({"": not_now()}))
    mail_sign_in_link(database(), email, wanted, sender(), now())
    asked = {"sent": "yes"} | ({"next": wanted} if is_own_path(wanted) else {})
    return redirect(f"{HERE}?{urlencode(asked)}", 303)


def _form(errors: dict[str, str] | None = None, *, sent: bool = False) -> str:
    email, wanted = request.form.get("email", ""), request.values.get("next", "")
    return page("staff/by_mail.html", errors=errors or {}, email=email, next=wanted, sent=sent, action=HERE)
