"""Changing who a colleague is, how they are reached and what of it is public."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import redirect, render_template

from services.staff.domain.person import Colleague, NoSuchPerson, Particulars, WrongFields, fold_email
from services.staff.use_cases.change_person import Change, change_person
from services.staff.use_cases.hold_person import StalePerson
from services.staff.web import PREFIX, sender, take_effect
from services.staff.web.people.asked_person import doer, page_of, seen_version, sheet_of_colleague
from services.staff.web.people.particulars_form import given, in_words, shown
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place, signed_in
from shared.web.problems import Problem

doors = Doors("particulars", __name__, PREFIX)


@doors.page("/people/<person_id>/particulars", may=Power.MANAGE_PEOPLE, fresh=True)
def particulars(person_id: str) -> str:
    colleague = sheet_of_colleague(person_id).colleague
    return _form(colleague, colleague.particulars)


@doors.page("/people/<person_id>/particulars", may=Power.MANAGE_PEOPLE, methods=("POST",), fresh=True)
def change_particulars(person_id: str) -> Any:
    before = sheet_of_colleague(person_id).colleague
    # Roles have a form of their own, which asks for a fresh sign-in.
    wanted = replace(given(), roles=before.roles)
    try:
        change_person(database(), Change(person_id, seen_version(), wanted), sender(), doer(), now())
    except NoSuchPerson:
        raise Problem(404, "not-found") from None
    except WrongFields as wrong:
        return _form(before, wanted, in_words(wrong)), 422
    except StalePerson:
        return _form(before, wanted, {"": place().texts("errors.stale")}), 409
    take_effect()
    if fold_email(wanted.email) != fold_email(before.particulars.email):
        _sign_out(person_id)
    return redirect(f"{page_of(person_id)}?done=saved", 303)


def _sign_out(person_id: str) -> None:
    """Another address is another way to sign in: whoever is in by the old one comes in anew."""
    me = signed_in()
    own = me.session.id if me.session is not None and me.person.id == person_id else ""
    place().sessions.close_all(person_id, but=own)


def _form(colleague: Colleague, values: Particulars, errors: dict[str, str] | None = None) -> str:
    return render_template("staff/person_particulars.html", person=colleague, **shown(values, errors))
