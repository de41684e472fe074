"""When a colleague is on leave, and who stands in."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, request

from services.staff.domain.absence import Absence
from services.staff.domain.person import Colleague, NoSuchPerson, WrongFields
from services.staff.use_cases.hold_person import StalePerson
from services.staff.use_cases.list_people import names_here
from services.staff.use_cases.plan_absence import PlannedAbsence, plan_absence
from services.staff.web import PREFIX, take_effect
from services.staff.web.people.asked_person import doer, given_day, page_of, seen_version, sheet_of_colleague
from services.staff.web.people.particulars_form import in_words
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place
from shared.web.problems import Problem

doors = Doors("away", __name__, PREFIX)
DAYS = ("away_from", "away_until")


@doors.page("/people/<person_id>/away", may=Power.MANAGE_PEOPLE)
def away(person_id: str) -> str:
    colleague = sheet_of_colleague(person_id).colleague
    planned = colleague.absence
    kept = {"away_from": planned.away_from, "away_until": planned.away_until, "stand_in": planned.stand_in}
    return _form(colleague, {name: str(value or "") for name, value in kept.items()})


@doors.page("/people/<person_id>/away", may=Power.MANAGE_PEOPLE, methods=("POST",))
def plan(person_id: str) -> Any:
    colleague = sheet_of_colleague(person_id).colleague
    try:
        wanted = _wanted()
        plan_absence(database(), PlannedAbsence(person_id, seen_version(), wanted), doer(), now())
    except NoSuchPerson:
        raise Problem(404, "not-found") from None
    except WrongFields as wrong:
        return _form(colleague, request.form, in_words(wrong)), 422
    except StalePerson:
        return _form(colleague, request.form, {"": place().texts("errors.stale")}), 409
    take_effect()
    return redirect(f"{page_of(person_id)}?done={'away_saved' if wanted.is_planned else 'away_ended'}", 303)


def _wanted() -> Absence:
    days, faults = {}, {}
    for name in DAYS:
        try:
            days[name] = given_day(name)
        except ValueError:
            faults[name] = "day_form"
    if faults:
        raise WrongFields(faults)
    return Absence(days["away_from"], days["away_until"], request.form.get("stand_in") or None)


def _form(colleague: Colleague, values: Any, errors: dict[str, str] | None = None) -> str:
    others = [("", place().texts("leave.nobody")), *names_here(database(), colleague.id)]
    return render_template(
        "staff/person_away.html", person=colleague, values=values, others=others, errors=errors or {}
    )
