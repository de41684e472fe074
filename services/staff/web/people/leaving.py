"""Letting a colleague out: first what they are contact for is named, then somebody may take it over."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, request

from services.staff.domain.person import NoSuchPerson, WrongFields
from services.staff.use_cases.leave import leave
from services.staff.use_cases.list_duties import list_duties
from services.staff.use_cases.list_people import names_here
from services.staff.web import PREFIX, take_effect
from services.staff.web.people.asked_person import LIST, doer, sheet_of_colleague
from services.staff.web.people.particulars_form import in_words
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place
from shared.web.problems import Problem

doors = Doors("leaving", __name__, PREFIX)


@doors.page("/people/<person_id>/leave", may=Power.MANAGE_PEOPLE, fresh=True)
def leaving(person_id: str) -> str:
    return _page(person_id)


@doors.page("/people/<person_id>/leave", may=Power.MANAGE_PEOPLE, methods=("POST",), fresh=True)
def let_out(person_id: str) -> Any:
    try:
        leave(database(), person_id, request.form.get("successor") or None, doer(), now())
    except NoSuchPerson:
        raise Problem(404, "not-found") from None
    except WrongFields as wrong:
        return _page(person_id, in_words(wrong)), 422
    take_effect()
    place().sessions.close_all(person_id)
    return redirect(f"{LIST}?left=yes", 303)


def _page(person_id: str, errors: dict[str, str] | None = None) -> str:
    colleague = sheet_of_colleague(person_id).colleague
    others = [("", place().texts("leave.nobody")), *names_here(database(), person_id)]
    return render_template(
        "staff/person_leave.html", person=colleague, duties=list_duties(database(), person_id), others=others,
        chosen=request.form.get("successor", ""), errors=errors or {},
    )  # fmt: skip
