"""One colleague at a glance, with the ways on to what can be changed of them."""

from __future__ import annotations

from flask import render_template, request

from services.staff.web import PREFIX
from services.staff.web.people import absence_words
from services.staff.web.people.asked_person import sheet_of, today
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import now, place

doors = Doors("person", __name__, PREFIX)
DONE = (
    "invited", "sent_again", "codes_off", "signed_out",
    "saved", "roles_saved", "photo_saved", "photo_removed", "away_saved", "away_ended",
)  # fmt: skip


@doors.page("/people/<person_id>", may=Power.MANAGE_PEOPLE)
def person(person_id: str) -> str:
    sheet = sheet_of(person_id)
    invitation = sheet.ways_in.invitation
    sessions = place().sessions.of_person(person_id, now()) if sheet.colleague.active else []
    return render_template(
        "staff/person.html", sheet=sheet, person=sheet.colleague,
        away=absence_words.in_words(sheet.colleague.absence, sheet.stand_in),
        away_over=sheet.colleague.absence.is_over(today()),
        invitation_counts=invitation is not None and invitation.counts(now()),
        seen=sessions[0].seen_at if sessions else None,
        done=next((each for each in DONE if request.args.get("done") == each), ""),
    )  # fmt: skip
