"""The list of people who work here, narrowed down by role and text where they are many."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import render_template, request

from services.staff.domain.person import ROLES, Colleague
from services.staff.use_cases.list_people import Listed, Wanted, list_with_invitations
from services.staff.web import PREFIX
from services.staff.web.people.asked_person import today
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place

doors = Doors("people", __name__, PREFIX)
# So many are seen at a glance, without a filter.
MANY = 8
LONGEST_TEXT = 200
DONE = ("left", "taken_back", "everybody_out")


@dataclass(frozen=True)
class Row:
    """One person with the word for where they stand: invited, invitation over, away, or nothing to say."""

    person: Colleague
    standing: str
    until: Any = None


@doors.page("/people", may=Power.MANAGE_PEOPLE)
def people() -> str:
    role, text = request.args.get("role", ""), request.args.get("text", "").strip()[:LONGEST_TEXT]
    wanted = Wanted(role if role in ROLES else "", text)
    found = list_with_invitations(database(), wanted)
    rows = [_row(each, now()) for each in found if each.colleague.active]
    t, narrowed = place().texts, bool(wanted.role or wanted.text)
    return render_template(
        "staff/people.html", here=rows, gone=[each.colleague for each in found if not each.colleague.active],
        wanted=wanted, narrowed=narrowed, many=narrowed or len(rows) > MANY,
        roles=[("", t("people.every_role"))] + [(each, t(f"person.role_name.{each}")) for each in ROLES],
        done=next((each for each in DONE if request.args.get(each) == "yes"), ""),
    )  # fmt: skip


def _row(each: Listed, moment: datetime) -> Row:
    if (invitation := each.invitation) is not None:
        return Row(each.colleague, "invited" if invitation.counts(moment) else "invitation_over", invitation.until)
    absence = each.colleague.absence
    if absence.covers(today()):
        return Row(each.colleague, "away", absence.away_until)
    return Row(each.colleague, "")
