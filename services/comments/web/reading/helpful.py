"""The door of helpful-votes: a form of one button, for browsers with a script and without."""

from __future__ import annotations

from flask import Response, make_response, redirect, request

from services.comments.domain.refusals import TooMany, UnknownComment
from services.comments.domain.thread_order import Order
from services.comments.use_cases.mark_helpful import Marked, mark_helpful
from services.comments.use_cases.report_comment import show_reported
from services.comments.web import settings
from services.comments.web.manners import kindly, unkept
from services.comments.web.reading.addresses import comment_address
from shared.web.doors import Doors, json_response
from shared.web.network import network_of
from shared.web.place import database, now, place
from shared.web.texts import speak

doors = Doors("helpful", __name__, "/comments")


@doors.page("/comments/<comment>/helpful", may=None, methods=("POST",))
def helpful(comment: str) -> Response:
    """Counts once for each sender and day; what became of it is said at the comment."""
    try:
        marked = mark_helpful(database(), comment, network_of(request.remote_addr), settings().intake, now())
    except UnknownComment:
        return unkept(_in_place("gone", 404)) if _by_script() else kindly(404, "reading.unknown_comment")
    except TooMany as many:
        return _wait(comment, many.retry_after)
    speak(marked.language)
    return _answer(comment, marked.thread, "thanks" if marked.taken else "again", marked)


def _wait(comment: str, seconds: int) -> Response:
    thread = show_reported(database(), comment, now()).thread
    speak(thread.language)
    response = _answer(comment, thread.id, "wait")
    response.headers["Retry-After"] = str(seconds)
    return response


def _answer(comment: str, thread: str, said: str, marked: Marked | None = None) -> Response:
    if _by_script():
        return unkept(_in_place(said, 200 if marked else 429, marked))
    order = Order.named(request.args.get("order"))
    return unkept(make_response(redirect(comment_address(thread, comment, order, said=said), 303)))


def _in_place(said: str, status: int, marked: Marked | None = None) -> Response:
    t = place().texts
    label = t("thread.helpful_count", n=marked.helpful) if marked else None
    return json_response({"said": t(f"thread.voted.{said}"), "label": label}, status)


def _by_script() -> bool:
    return request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json"
