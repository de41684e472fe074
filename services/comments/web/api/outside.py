"""The calls for pages of other sites: reading a thread, writing, and counts of many pages at once."""

from __future__ import annotations

from dataclasses import replace

from flask import Response, request

from services.comments.domain.screening.signals import Traces
from services.comments.use_cases.find_outside import Asked, Outside, find_outside
from services.comments.use_cases.show_outside import count_outside, show_outside
from services.comments.use_cases.submit_outside import submit_outside
from services.comments.web import settings
from services.comments.web.api.outside_shapes import MOST_PAGES, CountsQuery, CountsShape, OutsideBody, OutsideQuery
from services.comments.web.api.problem_shapes import ContactDetailsProblem, PlainProblem
from services.comments.web.api.refusals import refusing
from services.comments.web.api.thread_shapes import StoredShape, ThreadShape
from services.comments.web.api.threads import json_page, stored_answer, submission_of, thread_page
from services.comments.web.embedding.origins import STAMP_HEADER, open_to_sites
from services.comments.web.rendering.thread_bytes import etag_of, thread_json
from shared.web.doors import Answer, Doors, Operation
from shared.web.place import database, now, place
from shared.web.problems import Fault, Problem
from shared.web.stamps import StampRefused, give_stamp, read_stamp

doors = Doors("api_outside", __name__, "/comments")


@doors.operation("GET", "/api/v1/outside", Operation(
    "The thread of a page of a registered site, as any other thread. Its id is empty until somebody has written there; "
    f"reading stores nothing. The header {STAMP_HEADER} goes back with a comment.", None,
    {200: ThreadShape, 304: None, 403: PlainProblem, 404: PlainProblem}, query=OutsideQuery,
))  # fmt: skip
def read_outside(query: OutsideQuery) -> Response:
    found = _found(Asked(query.page, query.key))
    response = _blank(found) if found.thread is None else thread_page(found.thread, query)
    response.headers[STAMP_HEADER] = give_stamp(place().house.form_key, now())
    return response


@doors.operation("POST", "/api/v1/outside/comments", Operation(
    "Hands in a comment on a page, from that page's own site. 201 means that it is stored.", None,
    {201: StoredShape, 403: PlainProblem, 404: PlainProblem, 409: ContactDetailsProblem, 429: PlainProblem},
    body=OutsideBody,
))  # fmt: skip
def write_outside(body: OutsideBody) -> Answer:
    asked = Asked(body.page, body.key)
    if _found(asked).site.origin != request.headers.get("Origin"):
        raise Problem(403, "foreign-page")
    submission = replace(submission_of(body, ""), traces=_traces(body))
    with refusing():
        return stored_answer(submit_outside(database(), asked, submission, settings().intake, now()))


@doors.operation("GET", "/api/v1/outside/counts", Operation(
    "How many comments up to 50 pages show, in one call.", None, {200: CountsShape}, query=CountsQuery,
))  # fmt: skip
def count_comments(query: CountsQuery) -> Answer:
    lines = query.pages.splitlines()
    if len(lines) > MOST_PAGES:
        raise Problem(422, "wrong-fields", [Fault("pages", "site.too_many", {"most": MOST_PAGES})])
    asked = [Asked(address, key.strip()) for address, _, key in (line.strip().partition(" ") for line in lines)]
    return Answer(CountsShape(counts=count_outside(database(), asked)))


open_to_sites(doors, frozenset({"read_outside", "write_outside", "count_comments"}))


def _found(asked: Asked) -> Outside:
    """The page; a script on one site has no business with another's."""
    with refusing():
        found = find_outside(database(), asked)
    if request.headers.get("Origin") not in {None, found.site.origin}:
        raise Problem(403, "foreign-page")
    return found


def _blank(found: Outside) -> Response:
    body = thread_json(show_outside(database(), found, now()))
    return json_page(body, etag_of(body))


def _traces(body: OutsideBody) -> Traces:
    trapped = bool((body.website or "").strip())
    try:
        stamp = read_stamp(place().house.form_key, body.stamp or "", now())
    except StampRefused:
        return Traces(trapped)
    return Traces(trapped, (now() - stamp.given_at).total_seconds())
