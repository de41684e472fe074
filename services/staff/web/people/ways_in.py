"""How a colleague gets in: their invitation, a sign-in link to hand to them, and what helps when a device is lost."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template

from services.staff.domain.deeds import Deed
from services.staff.domain.person import NoSuchPerson, WrongFields
from services.staff.use_cases.make_sign_in_link import make_sign_in_link
from services.staff.use_cases.note_deed import note_deed
from services.staff.use_cases.send_invitation_again import NotInvited, send_invitation_again
from services.staff.use_cases.switch_codes_off import switch_codes_off
from services.staff.use_cases.take_back_invitation import take_back_invitation
from services.staff.web import PREFIX, sender, take_effect
from services.staff.web.people.asked_person import LIST, doer, inviter, page_of, sheet_of_colleague
from services.staff.web.people.particulars_form import in_words
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place
from shared.web.problems import Problem

doors = Doors("ways_in", __name__, PREFIX)


@doors.page("/people/<person_id>/sign-in", may=Power.MANAGE_PEOPLE, fresh=True)
def ways_in(person_id: str) -> str:
    return _page(person_id)


@doors.page("/people/<person_id>/sign-in-link", may=Power.MANAGE_PEOPLE, methods=("POST",), fresh=True)
def make_link(person_id: str) -> Any:
    try:
        secret = make_sign_in_link(database(), person_id, doer(), now())
    except NoSuchPerson:
        raise Problem(404, "not-found") from None
    # Shown in the answer itself: the link is nowhere kept, so there is no page to go on to.
    link = f"{place().house.site.url}{PREFIX}/sign-in/{secret}"
    return render_template("staff/link_made.html", person=sheet_of_colleague(person_id).colleague, link=link), 201


@doors.page("/people/<person_id>/invitation", may=Power.MANAGE_PEOPLE, methods=("POST",), fresh=True)
def send_again(person_id: str) -> Any:
    try:
        send_invitation_again(database(), person_id, inviter(), doer(), now())
    except NoSuchPerson:
        raise Problem(404, "not-found") from None
    except NotInvited:
        return _page(person_id, {"": place().texts("ways_in.not_invited")}), 409
    return redirect(f"{page_of(person_id)}?done=sent_again", 303)


@doors.page("/people/<person_id>/invitation/take-back", may=Power.MANAGE_PEOPLE, methods=("POST",), fresh=True)
def take_back(person_id: str) -> Any:
    try:
        take_back_invitation(database(), person_id, doer(), now())
    except NoSuchPerson:
        raise Problem(404, "not-found") from None
    except NotInvited:
        return _page(person_id, {"": place().texts("ways_in.not_invited")}), 409
    except WrongFields as wrong:
        return _page(person_id, in_words(wrong)), 422
    take_effect()
    return redirect(f"{LIST}?taken_back=yes", 303)


@doors.page("/people/<person_id>/codes-off", may=Power.MANAGE_PEOPLE, methods=("POST",), fresh=True)
def take_codes_off(person_id: str) -> Any:
    """For somebody who has lost the device with their authenticator app, and the recovery codes as well."""
    try:
        switch_codes_off(database(), person_id, sender(), doer(), now())
    except NoSuchPerson:
        raise Problem(404, "not-found") from None
    place().sessions.close_all(person_id)
    return redirect(f"{page_of(person_id)}?done=codes_off", 303)


@doors.page("/people/<person_id>/sessions/end", may=Power.MANAGE_PEOPLE, methods=("POST",), fresh=True)
def sign_out_everywhere(person_id: str) -> Any:
    sheet_of_colleague(person_id)
    place().sessions.close_all(person_id)
    note_deed(database(), Deed.SESSIONS_ENDED, person_id, now(), by=doer())
    return redirect(f"{page_of(person_id)}?done=signed_out", 303)


def _page(person_id: str, errors: dict[str, str] | None = None) -> str:
    sheet = sheet_of_colleague(person_id)
    invitation = sheet.ways_in.invitation
    return render_template(
        "staff/person_ways_in.html", sheet=sheet, person=sheet.colleague, errors=errors or {},
        invitation_counts=invitation is not None and invitation.counts(now()),
    )  # fmt: skip
