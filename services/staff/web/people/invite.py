"""Asking somebody to join the staff, by a letter with a link that works once."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template

from services.staff.domain.person import Particulars, WrongFields
from services.staff.use_cases.invite_person import invite_person
from services.staff.web import PREFIX, take_effect
from services.staff.web.people.asked_person import doer, inviter, page_of
from services.staff.web.people.particulars_form import given, in_words, shown
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place

doors = Doors("invite", __name__, PREFIX)


@doors.page("/people/invite", may=Power.MANAGE_PEOPLE, fresh=True)
def invite_form() -> str:
    return _form(Particulars("", "", languages=(place().house.language,)))


@doors.page("/people/invite", may=Power.MANAGE_PEOPLE, methods=("POST",), fresh=True)
def invite() -> Any:
    try:
        person_id = invite_person(database(), given(), inviter(), doer(), now())
    except WrongFields as wrong:
        return _form(given(), in_words(wrong)), 422
    take_effect()
    return redirect(f"{page_of(person_id)}?done=invited", 303)


def _form(values: Particulars, errors: dict[str, str] | None = None) -> str:
    return render_template("staff/invite.html", **shown(values, errors))
