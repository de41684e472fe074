"""Doors before and after a receipt: where the address bar stands while one is open, and the question before destroying it."""

from __future__ import annotations

from flask import Response, make_response, render_template

from services.comments.domain.refusals import UnknownReceipt
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.web.manners import kindly, secret, speak_for
from services.comments.web.receipts.receipt import chosen
from shared.web.doors import Doors
from shared.web.place import database, now

doors = Doors("receipt_passages", __name__, "/comments")
doors.blueprint.after_request(secret)


@doors.page("/receipts/open", may=None)
def open_receipt() -> Response:
    """The address without the secret: the script leads back to the receipt that this tab had open."""
    return make_response(render_template("comments/receipt_open.html"))


@doors.page("/reports/open", may=None)
def open_report() -> Response:
    """The same for the receipt of a report."""
    return make_response(render_template("comments/receipt_open.html"))


@doors.page("/receipts/destroyed", may=None)
def receipt_destroyed() -> Response:
    """Where one stands after destroying a receipt: nothing is known here any more."""
    return make_response(render_template("comments/receipt_destroyed.html"))


@doors.page("/receipts/<token>/destroy", may=None)
def ask_before_destroying(token: str) -> Response:
    """Says what is lost, and asks."""
    try:
        view = show_receipt(database(), token, now())
    except UnknownReceipt:
        return kindly(404, "receipt.unknown")
    speak_for(view.language)
    return make_response(render_template("comments/receipt_destroy.html", view=view, token=token, chosen=chosen("?")))
