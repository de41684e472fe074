"""Puts a pause on the record of security: once for each account and window, so that whoever goes on guessing fills nothing."""

from __future__ import annotations

from services.staff.domain.deeds import Deed
from services.staff.use_cases.note_deed import note_deed
from services.staff.use_cases.note_too_many import note_too_many
from services.staff.web.sign_in.throttle import Throttle
from shared.web.place import database, now, place


def pause_of_address(folded_email: str) -> None:
    """At the first step, where it is not known yet whether the address is anybody's. May raise `redis.RedisError`."""
    if _is_first(f"address {folded_email}"):
        note_too_many(database(), folded_email, now())


def pause_of_sender(sender: str) -> None:
    """One network tried many addresses: it is nobody's account, and the network is not kept."""
    if _is_first(sender):
        note_deed(database(), Deed.TOO_MANY_TRIES, None, now())


def pause_of_person(person_id: str, seconds: int, *, by: str | None = None) -> None:
    """Of somebody who is known, for a pause of so many seconds; `by` is who is signed in. May raise `redis.RedisError`."""
    if _is_first(f"person {person_id}", seconds):
        note_deed(database(), Deed.TOO_MANY_TRIES, person_id, now(), by=by)


def _is_first(name: str, seconds: int | None = None) -> bool:
    throttle = Throttle(place().house.form_key)
    return throttle.is_first(place().redis, f"on record: {name}", seconds or throttle.window)
