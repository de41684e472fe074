"""Doors for readers: a thread on its own with its form, what the form brings, and the house rules."""

from __future__ import annotations

from dataclasses import replace

from flask import Response, make_response, redirect, render_template, request

from services.comments.domain.contact_choices import Choice, ContactDetailsFound
from services.comments.domain.house_rules import HOUSE_RULES
from services.comments.domain.refusals import ThreadClosed, TooMany, UnknownComment, UnknownThread, WrongFields
from services.comments.domain.screening import Traces
from services.comments.use_cases.report_comment import show_reported
from services.comments.use_cases.show_thread import ShownComment, ThreadView, show_thread
from services.comments.use_cases.submit_comment import Submission, submit_comment
from services.comments.web import settings, submission_stored
from services.comments.web.manners import (
    fresh_stamp,
    given_stamp,
    kindly,
    language_links,
    same_or_fresh_stamp,
    sentences,
    unkept,
)
from services.comments.web.rendering import form_state
from services.comments.web.rendering.form_state import FormState, FormValues
from shared.web.doors import Doors
from shared.web.network import network_of
from shared.web.place import database, now, place
from shared.web.stamps import Stamp
from shared.web.texts import speak

doors = Doors("reader", __name__, "/comments")


@doors.page("/threads/<thread>", may=None)
def thread_alone(thread: str) -> str | Response:
    """The thread without its article: for embedding sites, for long threads, and for answering."""
    try:
        page = show_thread(database(), thread, request.args.get("cursor"), now())
    except UnknownThread:
        return kindly(404, "reading.unknown")
    speak(page.thread.language)
    answering = _answered(page.thread, request.args.get("answer"))
    state = replace(form_state.blank(), answering=answering)
    if answering:
        state = replace(state, values=replace(state.values, parent=answering.id))
    return render_template("comments/thread_alone.html", page=page, form=state, stamp=fresh_stamp())


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


@doors.page("/rules", may=None)
def house_rules() -> str:
    """What may be written here, in the reader's language."""
    return render_template("comments/rules.html", rules=HOUSE_RULES, language_links=language_links())


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
        values=values, errors=errors, answering=_answered(view, values.parent),
        found=form_state.found_details(values.body, found) if found else None,
    )  # fmt: skip
    page = render_template("comments/write_again.html", thread=view, form=state, stamp=same_or_fresh_stamp())
    response = unkept(make_response(page, 429 if wait else 422))
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response


def _closed(view: ThreadView) -> Response:
    return kindly(409, "reading.closed", back_url=view.url, back_label=place().texts("reading.to_article"))


def _answered(view: ThreadView, comment: str | None) -> ShownComment | None:
    """The comment that is being answered, if it stands in this thread for all to see."""
    if not comment:
        return None
    try:
        reported = show_reported(database(), comment, now())
    except UnknownComment:
        return None
    return reported.comment if reported.thread.id == view.id else None
