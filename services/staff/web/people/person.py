"""The people who work here: the list, letting somebody in, changing them, letting them out. For admins."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, request

from services.staff.domain.person import Colleague, Doer, NoSuchPerson, Particulars, WrongFields
from services.staff.use_cases.add_person import NewPerson, add_person
from services.staff.use_cases.change_person import Change, StalePerson, change_person
from services.staff.use_cases.find_person import find_person
from services.staff.use_cases.leave import leave
from services.staff.use_cases.list_people import list_people
from services.staff.use_cases.make_sign_in_link import make_sign_in_link
from services.staff.web import PREFIX, settings, take_effect
from services.staff.web.people.particulars_form import given, in_words, shown
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place, signed_in
from shared.web.problems import Problem

doors = Doors("people", __name__, PREFIX)
LIST = f"{PREFIX}/people"


@doors.page("/people", may=Power.MANAGE_PEOPLE)
def people() -> str:
    found = list_people(database())
    return render_template(
        "staff/people.html", here=[each for each in found if each.active],
        gone=[each for each in found if not each.active], left=request.args.get("left") == "yes",
    )  # fmt: skip


@doors.page("/people/new", may=Power.MANAGE_PEOPLE)
def new_person() -> str:
    return render_template("staff/new_person.html", **shown(Particulars("", "", languages=("fi",))))


@doors.page("/people/new", may=Power.MANAGE_PEOPLE, methods=("POST",))
def let_in() -> Any:
    try:
        person_id = add_person(database(), NewPerson(given()), settings().notify_public_key, _doer(), now())
    except WrongFields as wrong:
        return render_template("staff/new_person.html", **shown(given(), in_words(wrong))), 422
    take_effect()
    return redirect(f"{LIST}/{person_id}?added=yes", 303)


@doors.page("/people/<person_id>", may=Power.MANAGE_PEOPLE)
def person(person_id: str) -> str:
    done = next((each for each in ("added", "saved") if request.args.get(each) == "yes"), "")
    colleague = _colleague(person_id)
    return _page(colleague, colleague.particulars, done=done)


@doors.page("/people/<person_id>", may=Power.MANAGE_PEOPLE, methods=("POST",))
def change(person_id: str) -> Any:
    seen = request.form.get("version", "")
    version = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else 0
    try:
        change_person(database(), Change(person_id, version, given()), settings().notify_public_key, _doer(), now())
    except NoSuchPerson:
        raise Problem(404, "not-found") from None
    except WrongFields as wrong:
        return _page(_colleague(person_id), given(), in_words(wrong)), 422
    except StalePerson:
        return _page(_colleague(person_id), given(), {"": place().texts("errors.stale")}), 409
    take_effect()
    return redirect(f"{LIST}/{person_id}?saved=yes", 303)


@doors.page("/people/<person_id>/leave", may=Power.MANAGE_PEOPLE, methods=("POST",))
def let_out(person_id: str) -> Any:
    try:
        leave(database(), person_id, request.form.get("successor") or None, _doer(), now())
    except NoSuchPerson:
        raise Problem(404, "not-found") from None
    except WrongFields as wrong:
        colleague = _colleague(person_id)
        return _page(colleague, colleague.particulars, in_words(wrong)), 422
    take_effect()
    return redirect(f"{LIST}?left=yes", 303)


@doors.page("/people/<person_id>/sign-in-link", may=Power.MANAGE_PEOPLE, methods=("POST",))
def make_link(person_id: str) -> Any:
    try:
        secret = make_sign_in_link(database(), person_id, _doer(), now())
    except NoSuchPerson:
        raise Problem(404, "not-found") from None
    # Shown in the answer itself: the link is nowhere kept, so there is no page to go on to.
    link = f"{place().house.site.url}{PREFIX}/sign-in/{secret}"
    return render_template("staff/link_made.html", person=_colleague(person_id), link=link), 201


def _doer() -> Doer:
    return Doer(signed_in().person.id)


def _colleague(person_id: str) -> Colleague:
    found = find_person(database(), person_id=person_id)
    if found is None:
        raise Problem(404, "not-found")
    return found


def _page(colleague: Colleague, values: Particulars, errors: dict[str, str] | None = None, *, done: str = "") -> str:
    others = [each for each in list_people(database()) if each.active and each.id != colleague.id]
    return render_template(
        "staff/person.html", person=colleague, others=[("", place().texts("leave.nobody"))]
        + [(each.id, each.name) for each in others], done=done, **shown(values, errors),
    )  # fmt: skip
