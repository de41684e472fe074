"""The plain page of an outside page's thread: where the script is blocked, its link leads here. Looking stores nothing."""

from __future__ import annotations

from dataclasses import replace

from flask import Response, make_response, redirect, render_template, request

from services.comments.domain.outside_pages import NotOfThisSite
from services.comments.use_cases.find_outside import Asked, Outside, find_outside
from services.comments.use_cases.show_outside import show_outside
from services.comments.use_cases.show_thread import ThreadView
from services.comments.use_cases.submit_outside import submit_outside
from services.comments.web import settings
from services.comments.web.manners import fresh_stamp, kindly
from services.comments.web.reading.addresses import thread_address
from services.comments.web.writing import comment_form, form_state
from shared.web.doors import Doors
from shared.web.place import database, now
from shared.web.texts import known, speak

doors = Doors("outside_page", __name__, "/comments")


@doors.page("/outside", may=None)
def outside() -> Response:
    """Leads to the thread, or shows the form for its first comment."""
    try:
        found = find_outside(database(), _asked())
    except NotOfThisSite:
        return kindly(404, "reading.unknown_page")
    if found.thread is not None:
        return make_response(redirect(thread_address(found.thread), 303))
    view = _view(found)
    speak(view.language)
    page = render_template("comments/outside.html", thread=view, form=form_state.blank(), stamp=fresh_stamp())
    return make_response(page)


@doors.page("/outside", may=None, methods=("POST",))
def begin() -> Response:
    """The first comment begins the thread; whatever stands in the way, what was typed comes back."""
    try:
        found = find_outside(database(), _asked())
    except NotOfThisSite:
        return kindly(404, "reading.unknown_page")
    view = _view(found)
    return comment_form.write(
        view, lambda submission: submit_outside(database(), found.asked, submission, settings().intake, now())
    )


def _asked() -> Asked:
    return Asked(request.args.get("page", ""), request.args.get("key", ""))


def _view(found: Outside) -> ThreadView:
    view = show_outside(database(), found, now()).thread
    return view if view.id else replace(view, language=known(request.args.get("lang"), view.language))
