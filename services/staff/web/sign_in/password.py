"""Signing in with an address and a password."""

from __future__ import annotations

from typing import Any

from flask import request
from redis import RedisError

from services.staff.domain.person import EMAIL_LENGTH, fold_email
from services.staff.grants import keep_grants
from services.staff.use_cases.check_password import check_password
from services.staff.web import PREFIX
from services.staff.web.sign_in import on_record
from services.staff.web.sign_in.known_browser import counted_as
from services.staff.web.sign_in.letting_in import first_step_done, page
from services.staff.web.sign_in.throttle import MOST_FROM_A_NETWORK, Throttle, sender_name
from services.staff.web.waiting import held_back, not_now, put_off, too_many
from shared.web.doors import Doors
from shared.web.place import database, now, place

doors = Doors("sign_in", __name__, PREFIX)


@doors.page("/sign-in", may=None)
def sign_in_form() -> str:
    return _form()


@doors.page("/sign-in", may=None, methods=("POST",))
def sign_in() -> Any:
    email, password = request.form.get("email", "").strip(), request.form.get("password", "")
    if faults := _missing(email, password):
        return _form(faults), 422
    try:
        # Redis is asked first: while it is away nobody can be let in, and nobody's guesses would be counted.
        if seconds := _pause(email):
            return held_back(_form({"": too_many(seconds)}), seconds)
        keep_grants(database(), place().sessions, now())
        colleague = check_password(database(), email, password, now())
        if colleague is None:
            return _form({"": place().texts("sign_in.wrong")}), 422
        _right(email)
        return first_step_done(colleague, request.form.get("next", ""), "password")
    except RedisError:
        return put_off(_form({"": not_now()}))


def _pause(email: str) -> int:
    """Counts the try for its sender and for its account; a known browser has an account's count of its own."""
    sender, account = _throttles()
    name, folded = sender_name(request.remote_addr, now()), fold_email(email)
    by_sender, by_account = sender.pause(place().redis, name), account.pause(place().redis, counted_as(folded))
    if by_account:
        on_record.pause_of_address(folded)
    if by_sender:
        on_record.pause_of_sender(name)
    return max(by_sender, by_account)


def _right(email: str) -> None:
    sender, account = _throttles()
    sender.give_back(place().redis, sender_name(request.remote_addr, now()))
    account.forget(place().redis, counted_as(fold_email(email)))


def _throttles() -> tuple[Throttle, Throttle]:
    key = place().house.form_key
    return Throttle(key, most=MOST_FROM_A_NETWORK), Throttle(key)


def _missing(email: str, password: str) -> dict[str, str]:
    t = place().texts
    faults = {}
    if not email or len(email) > EMAIL_LENGTH:
        faults["email"] = t("errors.email")
    if not password:
        faults["password"] = t("sign_in.password_missing")
    return faults


def _form(errors: dict[str, str] | None = None) -> str:
    """What was typed stays, except the password."""
    email, wanted = request.form.get("email", ""), request.values.get("next", "")
    return page("staff/sign_in.html", errors=errors or {}, email=email, next=wanted)
