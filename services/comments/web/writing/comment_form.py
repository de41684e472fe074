"""The door of the write form: stores what it brings, or gives it back with what stands in the way."""

from __future__ import annotations

from flask import Response, make_response, redirect, render_template, request

from services.comments.domain.contact_choices import Choice, ContactDetailsFound
from services.comments.domain.refusals import ThreadClosed, TooMany, UnknownThread, WrongFields
from services.comments.domain.screening import Traces
from services.comments.use_cases.show_thread import ThreadView, show_thread
from services.comments.use_cases.submit_comment import Submission, submit_comment
from services.comments.web import settings, submission_stored
from services.comments.web.manners import (
    given_stamp,
    kindly,
    same_or_fresh_stamp,
    sentences,
    unkept,
)
from services.comments.web.writing import form_state
from services.comments.web.writing.answering import answered
from services.comments.web.writing.form_state import FormState, FormValues
from shared.web.doors import Doors
from shared.web.network import network_of
from shared.web.place import database, now, place
from shared.web.stamps import Stamp
from shared.web.texts import speak

doors = Doors("comment_form", __name__, "/comments")


@doors.page("/threads/<thread>", may=None, methods=("POST",))
def take_in(thread: str) -> Response:
    """Stores a comment and shows its receipt; whatever stands in the way, what was typed comes back."""
    try:
        view = show_thread(database(), thread, None, now(), limit=1).thread
    except UnknownThread:
        return kindly(404, "reading.unknown")
    speak(view.language)
    stamp = given_stamp()
    if stamp is None:
        return _again(view, {"": place().texts("errors.expired")}) if view.open else _closed(view)
    return _store(view, stamp)


def _store(view: ThreadView, stamp: Stamp) -> Response:
    values = form_state.read(request.form)
    t = place().texts
    try:
        stored = submit_comment(database(), _submission(view.id, values, stamp), settings().intake, now())
    except WrongFields as wrong:
        return _again(view, sentences(wrong.faults))
    except ContactDetailsFound as found:
        return _again(view, {"contact_details": t("reading.choose_about_details")}, found=found)
    except TooMany as many:
        return _again(view, {"": t("reading.too_many", n=many.retry_after)}, wait=many.retry_after)
    except (ThreadClosed, UnknownThread):
        return _closed(view)
    submission_stored()
    return unkept(make_response(redirect(f"/comments/receipts/{stored.token}", 303)))


def _submission(thread: str, values: FormValues, stamp: Stamp) -> Submission:
    trapped = bool(request.form.get(form_state.TRAP, "").strip())
    return Submission(
        thread=thread, body=values.body, network=network_of(request.remote_addr), name=values.name,
        parent=values.parent or None, only_staff=values.only_staff, contact=values.contact,
        choice=Choice(values.choice) if values.choice in set(Choice) else None, key=stamp.key,
        traces=Traces(trapped, (now() - stamp.given_at).total_seconds()),
    )  # fmt: skip


def _again(
    view: ThreadView, errors: dict[str, str], *, found: ContactDetailsFound | None = None, wait: int | None = None
) -> Response:
    """The form once more, with everything that was typed."""
    values = form_state.read(request.form)
    state = FormState(
        values=values, errors=errors, answering=answered(view, values.parent),
        found=form_state.found_details(values.body, found) if found else None,
    )  # fmt: skip
    page = render_template("comments/write_again.html", thread=view, form=state, stamp=same_or_fresh_stamp())
    response = unkept(make_response(page, 429 if wait else 422))
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response


def _closed(view: ThreadView) -> Response:
    return kindly(409, "reading.closed", back_url=view.url, back_label=place().texts("reading.to_article"))
