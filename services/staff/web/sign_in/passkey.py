"""Signing in with a passkey: no name and no password; the browser offers those that it has for this place."""

from __future__ import annotations

import json
from typing import Any

from flask import Response, request
from redis import RedisError

from services.staff.grants import keep_grants
from services.staff.passkeys import LONGEST_ANSWER, Party, PasskeyRefused, ask_to_sign_in, party_of, read_assertion
from services.staff.use_cases.use_passkey import use_passkey
from services.staff.web import PREFIX
from services.staff.web.sign_in.challenges import SIGN_IN, give_out, use_up
from services.staff.web.sign_in.letting_in import let_in
from services.staff.web.sign_in.throttle import Throttle, sender_name
from services.staff.web.waiting import TRY_AGAIN_SECONDS
from shared.web.doors import Doors, json_response
from shared.web.place import database, now, place

doors = Doors("sign_in_passkey", __name__, PREFIX)
HOW = "passkey"
# A whole office may stand behind one network, and each opening of the page asks once.
MOST_FROM_A_NETWORK = 300


@doors.page("/sign-in/passkey/question", may=None, methods=("POST",))
def question() -> Response:
    """What the browser is asked to sign."""
    throttle = Throttle(place().house.form_key, most=MOST_FROM_A_NETWORK)
    try:
        if seconds := throttle.pause(place().redis, f"passkey {sender_name(request.remote_addr, now())}"):
            return _wait("too_many", 429, seconds)
        if (found := party()) is None:
            return fault("impossible")
        return json_response(ask_to_sign_in(found, give_out(place().redis, SIGN_IN)))
    except RedisError:
        return _wait("not_now", 503, TRY_AGAIN_SECONDS)


@doors.page("/sign-in/passkey", may=None, methods=("POST",))
def sign_in() -> Response:
    try:
        assertion = read_assertion(answer())
        # Redis is asked first: nobody's challenge is lost to a moment in which nobody can be let in.
        keep_grants(database(), place().sessions, now())
        if (found := party()) is None or not use_up(place().redis, assertion.challenge, SIGN_IN):
            return fault("timed_out")
        colleague = use_passkey(database(), found, assertion, now())
        return as_json(let_in(colleague, request.form.get("next", ""), HOW))
    except PasskeyRefused:
        return fault("refused")
    except RedisError:
        return _wait("not_now", 503, TRY_AGAIN_SECONDS)


def party() -> Party | None:
    """Whom passkeys are made for here: told by the settings alone, whatever the request says."""
    return party_of(place().house.site.url, place().house.site.name)


def answer() -> dict[str, Any]:
    """What the browser's device gave, as the script sent it. Raises `PasskeyRefused` when it is nothing of the kind."""
    written = request.form.get("credential", "")
    try:
        read = json.loads(written) if len(written) <= LONGEST_ANSWER else None
    except (ValueError, RecursionError) as wrong:
        raise PasskeyRefused from wrong
    if not isinstance(read, dict):
        raise PasskeyRefused
    return read


def fault(key: str, status: int = 422) -> Response:
    """A sentence for the script to show."""
    return json_response({"detail": place().texts(f"passkey_fault.{key}")}, status)


def as_json(led_on: Response) -> Response:
    """A way on that a script can follow; the cookie travels along."""
    response = json_response({"to": led_on.headers["Location"]})
    for cookie in led_on.headers.getlist("Set-Cookie"):
        response.headers.add("Set-Cookie", cookie)
    return response


def _wait(key: str, status: int, seconds: int) -> Response:
    response = fault(key, status)
    response.headers["Retry-After"] = str(seconds)
    return response
