"""Doors for reporting a comment: the page that asks what is wrong with it, and what it brings."""

from __future__ import annotations

from flask import Response, make_response, redirect, render_template, request

from services.comments.domain.refusals import TooMany, UnknownComment, WrongFields
from services.comments.domain.report_reasons import CATEGORIES
from services.comments.use_cases.report_comment import (
    ReportedComment,
    ReportSubmission,
    report_comment,
    show_reported,
)
from services.comments.web import settings, submission_stored
from services.comments.web.manners import fresh_stamp, given_stamp, kindly, same_or_fresh_stamp, sentences, unkept
from shared.web.doors import Doors
from shared.web.network import network_of
from shared.web.place import database, now, place
from shared.web.texts import speak

doors = Doors("reports", __name__, "/comments")


@doors.page("/comments/<comment>/report", may=None)
def report_form(comment: str) -> Response:
    """Shows the comment again and asks for a reason."""
    try:
        reported = show_reported(database(), comment, now())
    except UnknownComment:
        return kindly(404, "report.unknown")
    speak(reported.thread.language)
    return make_response(_page(reported, {}, fresh_stamp()))


@doors.page("/comments/<comment>/report", may=None, methods=("POST",))
def take_in_report(comment: str) -> Response:
    """Stores the report and shows its receipt."""
    try:
        reported = show_reported(database(), comment, now())
        speak(reported.thread.language)
        return _store(reported)
    except UnknownComment:
        return kindly(404, "report.unknown")


def _store(reported: ReportedComment) -> Response:
    t = place().texts
    stamp = given_stamp()
    if stamp is None:
        return _again(reported, {"": t("errors.expired")})
    report = ReportSubmission(
        reported.comment.id, request.form.get("reason", ""), network_of(request.remote_addr), stamp.key,
        request.form.get("category") or None, request.form.get("good_faith") == "yes",
        name=request.form.get("name", ""), email=request.form.get("email", ""),
    )  # fmt: skip
    try:
        stored = report_comment(database(), report, settings().intake, now())
    except WrongFields as wrong:
        return _again(reported, sentences(wrong.faults))
    except TooMany as many:
        return _again(reported, {"": t("reading.too_many", n=many.retry_after)}, wait=many.retry_after)
    submission_stored()
    return unkept(make_response(redirect(f"/comments/reports/{stored.token}", 303)))


def _again(reported: ReportedComment, errors: dict[str, str], *, wait: int | None = None) -> Response:
    response = unkept(make_response(_page(reported, errors, same_or_fresh_stamp()), 429 if wait else 422))
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response


def _page(reported: ReportedComment, errors: dict[str, str], stamp: str) -> str:
    return render_template(
        "comments/report.html", reported=reported, errors=errors, stamp=stamp, typed=request.form, categories=CATEGORIES,
    )  # fmt: skip
