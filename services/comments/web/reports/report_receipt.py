"""The door of a report's receipt."""

from __future__ import annotations

from flask import Response, make_response, render_template

from services.comments.domain.house_rules import is_known
from services.comments.domain.refusals import UnknownReceipt
from services.comments.use_cases.show_report import show_report
from services.comments.web import settings
from services.comments.web.manners import kindly, language_links, secret, speak_for
from shared.web.doors import Doors
from shared.web.place import database, now

doors = Doors("report_receipt", __name__, "/comments")
doors.blueprint.after_request(secret)


@doors.page("/reports/<token>", may=None)
def report_receipt(token: str) -> Response:
    """What became of a report."""
    try:
        view = show_report(database(), token, now())
    except UnknownReceipt:
        return kindly(404, "receipt.unknown")
    speak_for(view.language)
    page = render_template(
        "comments/report_receipt.html", view=view, url=settings().report_url(token), is_known=is_known,
        language_links=language_links(f"/comments/reports/{token}"),
    )  # fmt: skip
    return make_response(page)
