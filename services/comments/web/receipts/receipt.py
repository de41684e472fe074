"""The doors of a comment's receipt: how it stands, and what its author may still do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from flask import Response, abort, make_response, redirect, render_template, request

from services.comments.domain.contact_choices import Choice, ContactDetailsFound
from services.comments.domain.house_rules import is_known
from services.comments.domain.refusals import NotYourRight, TooMany, UnknownReceipt, WrongFields
from services.comments.use_cases.add_contact_request import add_contact_request
from services.comments.use_cases.ask_alert import AlertWish, ask_alert
from services.comments.use_cases.destroy_receipt import destroy_receipt
from services.comments.use_cases.edit_comment import Edit, edit_comment
from services.comments.use_cases.object_to_decision import object_to_decision
from services.comments.use_cases.read_card import StaleComment
from services.comments.use_cases.show_receipt import ReceiptView, show_receipt
from services.comments.use_cases.stop_alert import stop_by_receipt
from services.comments.use_cases.withdraw_comment import withdraw_comment
from services.comments.web import settings
from services.comments.web.manners import check_secret_form, kindly, language_links, secret, sentences, speak_for
from services.comments.web.receipts.feed import feed_url
from services.comments.web.writing import form_state
from services.comments.web.writing.form_state import FoundDetails
from shared.contact_details.checking import ContactDetails
from shared.web.doors import Doors
from shared.web.network import network_of
from shared.web.place import database, now, place
from shared.web.texts import language

doors = Doors("receipts", __name__, "/comments")
doors.blueprint.after_request(secret)
# In seconds; what is longer is said in days.
A_WHILE = 60 * 60


@dataclass(frozen=True)
class Returned:
    """A form of the receipt that comes back: which one, what is wrong, and what was found in its text."""

    verb: str = ""
    errors: Mapping[str, str] = field(default_factory=dict[str, str])
    found: FoundDetails | None = None


@doors.page("/receipts/<token>", may=None)
def receipt(token: str) -> Response:
    """How the comment stands."""
    try:
        view = show_receipt(database(), token, now())
    except UnknownReceipt:
        return kindly(404, "receipt.unknown")
    speak_for(view.language)
    return _page(token, view, Returned())


@doors.page("/receipts/<token>/<verb>", may=None, methods=("POST",), from_elsewhere=True)
def change_by_receipt(token: str, verb: str) -> Response:
    """Edits, withdraws, asks for contact or letters, objects, or destroys the receipt."""
    check_secret_form()
    if verb not in VERBS:
        abort(404)
    try:
        view = show_receipt(database(), token, now())
        speak_for(view.language)
        return _changed(token, view, verb)
    except UnknownReceipt:
        return kindly(404, "receipt.unknown")


def _changed(token: str, view: ReceiptView, verb: str) -> Response:
    t = place().texts
    try:
        VERBS[verb](token)
    except WrongFields as wrong:
        return _page(token, view, Returned(verb, sentences(wrong.faults, text="reason")), 422)
    except ContactDetailsFound as found:
        details = form_state.found_details(request.form.get("body", ""), found)
        errors = {"contact_details": t("reading.choose_about_details")}
        return _page(token, view, Returned(verb, errors, details), 422)
    except TooMany as many:
        tomorrow = verb == "alert" and many.retry_after > A_WHILE
        words = t("receipt.alert.too_often") if tomorrow else t("reading.too_many", n=many.retry_after)
        response = _page(token, view, Returned(verb, {"": words}), 429)
        response.headers["Retry-After"] = str(many.retry_after)
        return response
    except StaleComment:
        return _page(token, view, Returned(verb, {"": t("receipt.edited_elsewhere")}), 409)
    except NotYourRight:
        return kindly(409, "receipt.too_late", back_url=f"/comments/receipts/{token}")
    after = f"destroyed{chosen('?')}" if verb == "destroy" else f"{token}?done={verb}{chosen('&')}"
    return make_response(redirect(f"/comments/receipts/{after}", 303))


def _page(token: str, view: ReceiptView, returned: Returned, status: int = 200) -> Response:
    page = render_template(
        "comments/receipt.html", view=view, token=token, url=settings().receipt_url(token), returned=returned,
        typed=request.form, done=request.args.get("done") if request.args.get("done") in VERBS else None,
        grace=settings().grace // timedelta(hours=1), is_known=is_known,
        # A form that came back stands at an address that can only be posted to, and a link would lose what was typed.
        chosen=chosen("?"), language_links=[] if returned.verb else language_links(f"/comments/receipts/{token}"),
        feed=feed_url(token) if view.has_feed else None,
    )  # fmt: skip
    return make_response(page, status)


def chosen(sign: str) -> str:
    """The language that the holder of the link chose on the page, to be kept through its forms."""
    return f"{sign}lang={language()}" if request.args.get("lang") else ""


def _edit(token: str) -> None:
    sent = request.form
    choice = sent.get("contact_details", "")
    edit = Edit(
        token, int(version) if (version := sent.get("version", "")).isdecimal() and len(version) < 10 else 0,
        sent.get("body", ""), sent.get("name", ""), Choice(choice) if choice in set(Choice) else None,
        network_of(request.remote_addr),
    )  # fmt: skip
    edit_comment(database(), edit, settings().intake, now())


def _withdraw(token: str) -> None:
    withdraw_comment(database(), token, now())


def _ask_for_contact(token: str) -> None:
    sent = request.form
    details = ContactDetails(
        sent.get("email", ""), sent.get("phone", ""), sent.get("contact_name", ""), sent.get("message", "")
    )
    add_contact_request(database(), token, details, settings().intake, now(), network_of(request.remote_addr))


def _object(token: str) -> None:
    object_to_decision(database(), token, request.form.get("reason", ""), now())


def _ask_alert(token: str) -> None:
    wish = AlertWish(token, request.form.get("email", ""), language(), network_of(request.remote_addr))
    ask_alert(database(), wish, settings().intake, now())


def _stop_alert(token: str) -> None:
    stop_by_receipt(database(), token, now())


def _destroy(token: str) -> None:
    destroy_receipt(database(), token, now())


VERBS: dict[str, Callable[[str], None]] = {
    "edit": _edit, "withdraw": _withdraw, "contact": _ask_for_contact, "object": _object, "destroy": _destroy,
    "alert": _ask_alert, "no-alert": _stop_alert,
}  # fmt: skip
