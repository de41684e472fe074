"""The door of a receipt's feed: answers to one comment, at an address that can look and do nothing else."""

from __future__ import annotations

from flask import Response, make_response, render_template

from services.comments.domain.receipt_codes import feed_token
from services.comments.domain.refusals import UnknownReceipt
from services.comments.use_cases.show_receipt_feed import show_receipt_feed
from services.comments.web import settings
from services.comments.web.manners import kindly, secret
from shared.web.doors import Doors
from shared.web.place import database
from shared.web.texts import speak

doors = Doors("receipt_feed", __name__, "/comments")
doors.blueprint.after_request(secret)


@doors.page("/receipts/<feed>/feed.xml", may=None)
def receipt_feed(feed: str) -> Response:
    """What became of the comment, and the public answers to it."""
    try:
        shown = show_receipt_feed(database(), feed)
    except UnknownReceipt:
        return kindly(404, "receipt.unknown")
    speak(shown.language)
    page = make_response(render_template("comments/receipt_feed.xml", feed=shown, address=_address(feed)))
    page.headers["Content-Type"] = "application/atom+xml; charset=utf-8"
    return page


def feed_url(token: str) -> str:
    """The feed's address, for whoever holds the receipt."""
    return _address(feed_token(token))


def _address(feed: str) -> str:
    return f"{settings().receipt_url(feed)}/feed.xml"
