"""The calls on a receipt: whoever holds the link may look, edit while pending, add a contact request, and withdraw."""

from __future__ import annotations

from flask import request

from services.comments.domain.contact_choices import Choice
from services.comments.use_cases.add_contact_request import add_contact_request
from services.comments.use_cases.edit_comment import Edit, edit_comment
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.use_cases.withdraw_comment import withdraw_comment
from services.comments.web import settings
from services.comments.web.api.problem_shapes import ContactDetailsProblem, PlainProblem
from services.comments.web.api.receipt_shapes import EditBody, ReceiptShape, receipt_shape
from services.comments.web.api.refusals import refusing
from services.comments.web.api.threads import contact_of
from services.comments.web.receipts.feed import feed_url
from shared.web.doors import Answer, Doors, Operation
from shared.web.network import network_of
from shared.web.place import database, now

doors = Doors("api_receipts", __name__, "/comments")
PERSONAL = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}


@doors.operation("GET", "/api/v1/receipts/<token>", Operation(
    "How a comment stands, for whoever holds its receipt.", None, {200: ReceiptShape, 404: PlainProblem},
))  # fmt: skip
def read_receipt(token: str) -> Answer:
    return _receipt(token)


@doors.operation("PATCH", "/api/v1/receipts/<token>", Operation(
    "Edits the comment while nobody has decided on it, or adds a contact request.", None,
    {200: ReceiptShape, 404: PlainProblem, 409: ContactDetailsProblem, 429: PlainProblem}, body=EditBody,
))  # fmt: skip
def edit(token: str, body: EditBody) -> Answer:
    contact = contact_of(body.contact)
    with refusing():
        if contact is not None:
            add_contact_request(database(), token, contact, settings().intake, now(), network_of(request.remote_addr))
        if body.body is not None or body.name is not None:
            shown = show_receipt(database(), token, now())
            changed = Edit(
                token=token, version=body.version, body=shown.body if body.body is None else body.body,
                name=shown.name if body.name is None else body.name, network=network_of(request.remote_addr),
                choice=Choice(body.contact_details) if body.contact_details else None,
            )  # fmt: skip
            edit_comment(database(), changed, settings().intake, now())
    return _receipt(token)


@doors.operation("DELETE", "/api/v1/receipts/<token>", Operation(
    "Withdraws the comment: its text is erased. The receipt stays.", None, {200: ReceiptShape, 404: PlainProblem},
))  # fmt: skip
def withdraw(token: str) -> Answer:
    with refusing():
        withdraw_comment(database(), token, now())
    return _receipt(token)


def _receipt(token: str) -> Answer:
    with refusing():
        return Answer(receipt_shape(show_receipt(database(), token, now()), feed_url(token)), headers=PERSONAL)
