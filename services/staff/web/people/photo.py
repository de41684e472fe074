"""A colleague's photo: put in its place, taken away, and shown to whom it may be shown."""

from __future__ import annotations

from typing import Any

from flask import Response, redirect, render_template, request

from services.staff.domain.person import PHOTO, NoSuchPerson, WrongFields
from services.staff.use_cases.keep_portrait import keep_portrait
from services.staff.use_cases.remove_portrait import remove_portrait
from services.staff.use_cases.see_portrait import see_portrait
from services.staff.web import PREFIX, take_effect
from services.staff.web.people.asked_person import doer, page_of, sheet_of_colleague
from services.staff.web.people.particulars_form import in_words
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, who
from shared.web.problems import Problem

doors = Doors("photo", __name__, PREFIX)
FOR_EVER = "public, max-age=31536000, immutable"


@doors.page("/photos/<person_id>/<mark>.webp", may=None)
def photo(person_id: str, mark: str) -> Response:
    portrait = see_portrait(database(), person_id)
    if portrait is None or portrait.mark != mark:
        raise Problem(404, "not-found")
    # What its person does not show to readers, colleagues see, and no cache keeps.
    if not portrait.public and who() is None:
        raise Problem(404, "not-found")
    kept = FOR_EVER if portrait.public else "private, no-store"
    return Response(portrait.image, content_type="image/webp", headers={"Cache-Control": kept})


@doors.page("/people/<person_id>/photo", may=Power.MANAGE_PEOPLE)
def photo_form(person_id: str) -> str:
    return _form(person_id)


@doors.page("/people/<person_id>/photo", may=Power.MANAGE_PEOPLE, methods=("POST",))
def keep_photo(person_id: str) -> Any:
    sent = request.files.get(PHOTO)
    try:
        keep_portrait(database(), person_id, sent.read() if sent else b"", doer(), now())
    except NoSuchPerson:
        raise Problem(404, "not-found") from None
    except WrongFields as wrong:
        return _form(person_id, in_words(wrong)), 422
    take_effect()
    return redirect(f"{page_of(person_id)}?done=photo_saved", 303)


@doors.page("/people/<person_id>/photo/remove", may=Power.MANAGE_PEOPLE, methods=("POST",))
def remove_photo(person_id: str) -> Any:
    try:
        remove_portrait(database(), person_id, doer(), now())
    except NoSuchPerson:
        raise Problem(404, "not-found") from None
    take_effect()
    return redirect(f"{page_of(person_id)}?done=photo_removed", 303)


def _form(person_id: str, errors: dict[str, str] | None = None) -> str:
    sheet = sheet_of_colleague(person_id)
    return render_template("staff/person_photo.html", sheet=sheet, person=sheet.colleague, errors=errors or {})
