"""The door of the write form: stores what it brings, or gives it back with what stands in the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from flask import Flask, Response, current_app, make_response, redirect, render_template, request

from services.comments.domain.contact_choices import Choice, ContactDetailsFound
from services.comments.domain.refusals import FieldFault, ThreadClosed, TooMany, UnknownThread, WrongFields
from services.comments.domain.screening.signals import Traces, Work
from services.comments.use_cases.preview_comment import preview_comment
from services.comments.use_cases.show_thread import ThreadView, show_thread
from services.comments.use_cases.submit_comment import Stored, Submission, submit_comment
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
from shared.web.doors import Doors, json_response
from shared.web.network import network_of
from shared.web.pace import Pace
from shared.web.place import database, now, place
from shared.web.stamps import FIELD, Stamp
from shared.web.texts import speak

doors = Doors("comment_form", __name__, "/comments")


# Far more than a person looks, far less than would keep a process from its readers.
PREVIEWS_A_MINUTE = 30
PREVIEWS = "previews"
HandIn = Callable[[Submission], Stored]


def prepare(app: Flask) -> None:
    """What this room keeps in the app: in memory alone, how often each network looked at a preview."""
    app.extensions[PREVIEWS] = Pace(most=PREVIEWS_A_MINUTE)


@doors.page("/threads/<thread>", may=None, methods=("POST",))
def take_in(thread: str) -> Response:
    """Stores a comment and shows its receipt, or a preview of it; whatever stands in the way, what was typed comes back."""
    try:
        view = show_thread(database(), thread, None, now(), limit=1).thread
    except UnknownThread:
        return kindly(404, "reading.unknown")
    return write(view, lambda submission: submit_comment(database(), submission, settings().intake, now()))


def write(view: ThreadView, hand_in: HandIn) -> Response:
    """What the form of this thread brought; `hand_in` stores it."""
    speak(view.language)
    values = form_state.read(request.form)
    if request.form.get("verb") == "preview":
        return _preview(view, values)
    stamp = given_stamp()
    if stamp is None:
        return _again(view, values, {"": place().texts("errors.expired")}) if view.open else _closed(view)
    return _store(view, values, stamp, hand_in)


def _preview(view: ThreadView, values: FormValues) -> Response:
    if wait := cast(Pace, current_app.extensions[PREVIEWS]).wait(network_of(request.remote_addr)):
        return _too_many(view, values, wait)
    try:
        preview = preview_comment(_submission(view.id, values), view.language)
    except WrongFields as wrong:
        return _again(view, values, sentences(wrong.faults))
    return _form(view, FormState(values=values, preview=preview), preview.found, 200)


def _store(view: ThreadView, values: FormValues, stamp: Stamp, hand_in: HandIn) -> Response:
    submission = replace(_submission(view.id, values), key=stamp.key, traces=_traces(stamp))
    t = place().texts
    if values.unreachable:
        return _again(
            view, values, sentences(_faults(submission, view.language)) | {"email": t("write.no_way_to_answer")}
        )
    try:
        stored = hand_in(submission)
    except WrongFields as wrong:
        return _again(view, values, sentences(wrong.faults))
    except ContactDetailsFound as found:
        return _again(view, values, {"contact_details": t("reading.choose_about_details")}, found)
    except TooMany as many:
        return _too_many(view, values, many.retry_after)
    except (ThreadClosed, UnknownThread):
        return _closed(view)
    submission_stored()
    receipt = f"/comments/receipts/{stored.token}"
    # The page's script asks for the place alone: it goes there itself, once it has cleared the draft.
    in_place = request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json"
    return unkept(json_response({"receipt": receipt}, 201) if in_place else make_response(redirect(receipt, 303)))


def _submission(thread: str, values: FormValues) -> Submission:
    return Submission(
        thread=thread, body=values.body, network=network_of(request.remote_addr), name=values.name,
        parent=values.parent or None, language=values.language or None, only_staff=values.only_staff,
        contact=values.contact, choice=Choice(values.choice) if values.choice in set(Choice) else None,
    )  # fmt: skip


def _traces(stamp: Stamp) -> Traces:
    trapped = bool(request.form.get(form_state.TRAP, "").strip())
    found = request.form.get(form_state.WORK, "")
    work = Work(request.form[FIELD], found) if found else None
    return Traces(trapped, (now() - stamp.given_at).total_seconds(), work)


def _faults(submission: Submission, language: str) -> Mapping[str, FieldFault]:
    """What else is wrong, so that all of it is said at once."""
    try:
        preview_comment(submission, language)
    except WrongFields as wrong:
        return wrong.faults
    return {}


def _too_many(view: ThreadView, values: FormValues, wait: int) -> Response:
    errors = {"": place().texts("reading.too_many", n=wait)}
    response = _form(view, FormState(values=values, errors=errors), None, 429)
    response.headers["Retry-After"] = str(wait)
    return response


def _again(
    view: ThreadView, values: FormValues, errors: Mapping[str, str], found: ContactDetailsFound | None = None
) -> Response:
    return _form(view, FormState(values=values, errors=errors), found, 422)


def _form(view: ThreadView, state: FormState, found: ContactDetailsFound | None, status: int) -> Response:
    """The form once more, with everything that was typed."""
    values = state.values
    details = form_state.found_details(values.body, found) if found else None
    state = replace(state, answering=answered(view, values.parent), found=details)
    page = render_template("comments/write_again.html", thread=view, form=state, stamp=same_or_fresh_stamp())
    return unkept(make_response(page, status))


def _closed(view: ThreadView) -> Response:
    return kindly(409, "reading.closed", back_url=view.url, back_label=place().texts("reading.to_article"))
