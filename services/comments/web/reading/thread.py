"""The door of a thread on its own: for long threads, for answering, and for sites that only link to it."""

from __future__ import annotations

from dataclasses import replace

from flask import Response, render_template, request

from services.comments.domain.refusals import UnknownThread
from services.comments.use_cases.show_thread import show_thread
from services.comments.web.manners import fresh_stamp, kindly
from services.comments.web.writing import form_state
from services.comments.web.writing.answering import answered
from shared.web.doors import Doors
from shared.web.place import database, now
from shared.web.texts import speak

doors = Doors("thread", __name__, "/comments")


@doors.page("/threads/<thread>", may=None)
def thread_alone(thread: str) -> str | Response:
    """The thread without its article."""
    try:
        page = show_thread(database(), thread, request.args.get("cursor"), now())
    except UnknownThread:
        return kindly(404, "reading.unknown")
    speak(page.thread.language)
    answering = answered(page.thread, request.args.get("answer"))
    state = replace(form_state.blank(), answering=answering)
    if answering:
        state = replace(state, values=replace(state.values, parent=answering.id))
    return render_template("comments/thread_alone.html", page=page, form=state, stamp=fresh_stamp())
