"""The door of a thread on its own: for long threads, for one comment, for answering, and for sites that only link to it."""

from __future__ import annotations

from dataclasses import replace

from flask import Response, make_response, render_template, request

from services.comments.domain.refusals import UnknownComment, UnknownThread
from services.comments.domain.thread_order import Order
from services.comments.use_cases.show_thread import ThreadPage, show_thread, show_thread_at
from services.comments.web.manners import fresh_stamp, kindly
from services.comments.web.reading.visit import SAID, Visit
from services.comments.web.writing import form_state
from services.comments.web.writing.answering import answered
from shared.web.doors import Doors
from shared.web.place import database, now
from shared.web.texts import speak

doors = Doors("thread", __name__, "/comments")


@doors.page("/threads/<thread>", may=None)
def thread_alone(thread: str) -> Response:
    """A page of the thread without its article: from a cursor, or the one with the comment that is asked for or answered."""
    order = Order.named(request.args.get("order"))
    comment, answer = request.args.get("comment", ""), request.args.get("answer", "")
    try:
        page, visit = _led_to(thread, comment, order) if comment else (_answering(thread, answer, order), Visit())
    except UnknownThread:
        return kindly(404, "reading.unknown")
    speak(page.thread.language)
    answering = answered(page.thread, answer)
    state = replace(form_state.blank(), answering=answering)
    if answering:
        state = replace(state, values=replace(state.values, parent=answering.id))
    shown = render_template("comments/thread_alone.html", page=page, visit=visit, form=state, stamp=fresh_stamp())
    return make_response(shown, 404 if visit.missing else 200)


def _led_to(thread: str, comment: str, order: Order) -> tuple[ThreadPage, Visit]:
    """The comment's page. What was never public and what is gone are answered alike."""
    said = request.args.get("said", "")
    try:
        page = show_thread_at(database(), thread, comment, now(), order=order)
    except UnknownComment:
        return show_thread(database(), thread, None, now(), order=order), Visit(missing=True)
    return page, Visit(comment, said if said in SAID else "")


def _answering(thread: str, answer: str, order: Order) -> ThreadPage:
    if answer:
        try:
            return show_thread_at(database(), thread, answer, now(), order=order)
        except UnknownComment:
            pass
    return show_thread(database(), thread, request.args.get("cursor"), now(), order=order)
