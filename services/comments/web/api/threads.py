"""The calls for readers: a thread's page, a submission, a report. The first two may be made from registered sites."""

from __future__ import annotations

from flask import Response, request

from services.comments.domain.contact_choices import Choice
from services.comments.domain.thread_order import Order
from services.comments.use_cases.report_comment import ReportSubmission, report_comment
from services.comments.use_cases.show_thread import show_thread
from services.comments.use_cases.submit_comment import Stored, Submission, submit_comment
from services.comments.web import settings, submission_stored
from services.comments.web.api.problem_shapes import ContactDetailsProblem, PlainProblem
from services.comments.web.api.refusals import refusing
from services.comments.web.api.thread_shapes import (
    ContactBody,
    ReportBody,
    ReportStoredShape,
    StoredShape,
    SubmissionBody,
    ThreadQuery,
    ThreadShape,
)
from services.comments.web.embedding.origins import open_to_sites
from services.comments.web.rendering.kept_threads import KeptThreads
from services.comments.web.rendering.thread_bytes import etag_of, thread_json
from shared.contact_details.checking import ContactDetails
from shared.web.doors import Answer, Doors, Operation
from shared.web.network import network_of
from shared.web.place import database, now, place

doors = Doors("api_threads", __name__, "/comments")


@doors.operation("GET", "/api/v1/threads/<thread>", Operation(
    "A page of a thread. Answers 304 to a matching If-None-Match.", None,
    {200: ThreadShape, 304: None, 404: PlainProblem}, query=ThreadQuery,
))  # fmt: skip
def read_thread(thread: str, query: ThreadQuery) -> Response:
    return thread_page(thread, query)


def thread_page(thread: str, query: ThreadQuery) -> Response:
    """The first page lies ready; others, and all when Redis is away, are made from the database."""
    packed = request.accept_encodings.quality("gzip") > 0
    order = Order(query.order)
    usual = query.cursor is None and order is Order.OLDEST
    if usual and (kept := KeptThreads(place().redis).json(thread, packed=packed)) is not None:
        return json_page(kept.body, kept.etag, packed=packed)
    with refusing():
        body = thread_json(show_thread(database(), thread, query.cursor, now(), order=order))
    return json_page(body, etag_of(body))


@doors.operation("POST", "/api/v1/threads/<thread>/comments", Operation(
    "Hands in a comment. 201 means that it is stored.", None,
    {201: StoredShape, 404: PlainProblem, 409: ContactDetailsProblem, 429: PlainProblem}, body=SubmissionBody,
))  # fmt: skip
def submit(thread: str, body: SubmissionBody) -> Answer:
    submission = submission_of(body, thread)
    with refusing():
        stored = submit_comment(database(), submission, settings().intake, now())
    return stored_answer(stored)


@doors.operation("POST", "/api/v1/comments/<comment>/reports", Operation(
    "Reports a public comment to the moderators.", None,
    {201: ReportStoredShape, 404: PlainProblem, 429: PlainProblem}, body=ReportBody,
))  # fmt: skip
def report(comment: str, body: ReportBody) -> Answer:
    submission = ReportSubmission(
        comment, body.reason, network_of(request.remote_addr), body.idempotency_key, body.category, body.good_faith,
        name=body.name, email=body.email,
    )  # fmt: skip
    with refusing():
        stored = report_comment(database(), submission, settings().intake, now())
    submission_stored()
    receipt = settings().report_url(stored.token)
    return Answer(
        ReportStoredShape.model_validate({"id": stored.report, "status": stored.status, "receipt": receipt}),
        201,
        NEVER_KEPT,
    )


NEVER_KEPT = {"Cache-Control": "no-store"}


def submission_of(body: SubmissionBody, thread: str) -> Submission:
    """What a call handed in."""
    return Submission(
        thread=thread, body=body.body, network=network_of(request.remote_addr), name=body.name or "",
        parent=body.parent, language=body.language, only_staff=body.only_staff, contact=contact_of(body.contact),
        choice=Choice(body.contact_details) if body.contact_details else None, key=body.idempotency_key,
    )  # fmt: skip


def stored_answer(stored: Stored) -> Answer:
    """Said only after the commit."""
    submission_stored()
    receipt = settings().receipt_url(stored.token)
    return Answer(StoredShape(id=stored.comment, status=stored.status.value, receipt=receipt), 201, NEVER_KEPT)


def contact_of(given: ContactBody | None) -> ContactDetails | None:
    """The contact details of a call's body."""
    if given is None:
        return None
    return ContactDetails(given.email or "", given.phone or "", given.name or "", given.message or "")


def json_page(body: bytes, etag: str, *, packed: bool = False) -> Response:
    """Bytes of a thread, or only a word where the caller has them. `packed` are those that lay ready compressed."""
    response = Response(body, content_type="application/json")
    if packed:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "no-cache"
    response.vary.add("Accept-Encoding")
    response.make_conditional(request)
    return response


open_to_sites(doors, frozenset({"read_thread", "submit"}))
