"""Changing what a colleague may do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import redirect, render_template, request

from services.staff.domain.person import Colleague, NoSuchPerson, WrongFields
from services.staff.use_cases.change_person import Change, change_person
from services.staff.use_cases.hold_person import StalePerson
from services.staff.web import PREFIX, sender, take_effect
from services.staff.web.people.asked_person import doer, page_of, seen_version, sheet_of_colleague
from services.staff.web.people.particulars_form import in_words, shown
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place
from shared.web.problems import Problem

doors = Doors("roles", __name__, PREFIX)


@doors.page("/people/<person_id>/roles", may=Power.MANAGE_PEOPLE, fresh=True)
def roles(person_id: str) -> str:
    colleague = sheet_of_colleague(person_id).colleague
    return _form(colleague, colleague.roles)


@doors.page("/people/<person_id>/roles", may=Power.MANAGE_PEOPLE, methods=("POST",), fresh=True)
def change_roles(person_id: str) -> Any:
    before = sheet_of_colleague(person_id).colleague
    wanted = tuple(request.form.getlist("roles"))
    change = Change(person_id, seen_version(), replace(before.particulars, roles=wanted))
    try:
        change_person(database(), change, sender(), doer(), now())
    except NoSuchPerson:
        raise Problem(404, "not-found") from None
    except WrongFields as wrong:
        return _form(before, wanted, in_words(wrong)), 422
    except StalePerson:
        return _form(before, wanted, {"": place().texts("errors.stale")}), 409
    take_effect()
    return redirect(f"{page_of(person_id)}?done=roles_saved", 303)


def _form(colleague: Colleague, wanted: tuple[str, ...], errors: dict[str, str] | None = None) -> str:
    values = replace(colleague.particulars, roles=wanted)
    return render_template("staff/person_roles.html", person=colleague, **shown(values, errors))
