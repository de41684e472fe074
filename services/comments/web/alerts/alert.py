"""The doors behind the links in letters about answers. Looking changes nothing: mail programs look at links before people do."""

from __future__ import annotations

from flask import Response, make_response, render_template

from services.comments.domain.refusals import UnknownAlert
from services.comments.domain.reply_alerts import Purpose
from services.comments.use_cases.confirm_alert import AlertView, confirm_alert, show_alert
from services.comments.use_cases.stop_alert import stop_by_link
from services.comments.web import settings
from services.comments.web.manners import check_secret_form, kindly, secret, speak_for
from shared.web.doors import Doors
from shared.web.place import database, now

doors = Doors("alerts", __name__, "/comments")
doors.blueprint.after_request(secret)


@doors.page("/alerts/confirm/<alert_token>", may=None)
def confirm(alert_token: str) -> Response:
    """Asks whether letters shall come to this address."""
    return _page(alert_token, Purpose.CONFIRM)


@doors.page("/alerts/confirm/<alert_token>", may=None, methods=("POST",), from_elsewhere=True)
def confirmed(alert_token: str) -> Response:
    """Letters come from now on."""
    check_secret_form()
    try:
        view = confirm_alert(database(), settings().intake.receipt_key, alert_token, now())
    except UnknownAlert:
        return kindly(404, "alert.unknown")
    speak_for(view.language)
    return _shown(alert_token, Purpose.CONFIRM, view, done=True)


@doors.page("/alerts/stop/<alert_token>", may=None)
def stop(alert_token: str) -> Response:
    """Asks whether letters shall stop."""
    return _page(alert_token, Purpose.STOP)


@doors.page("/alerts/stop/<alert_token>", may=None, methods=("POST",), from_elsewhere=True)
def stopped(alert_token: str) -> Response:
    """Stops at once: also when a mail program asks for it by itself (RFC 8058), which shows no page and has no origin."""
    stop_by_link(database(), settings().intake.receipt_key, alert_token, now())
    return make_response(render_template("comments/alert_stopped.html"))


def _page(token: str, purpose: Purpose) -> Response:
    try:
        view = show_alert(database(), settings().intake.receipt_key, purpose, token)
    except UnknownAlert:
        return kindly(404, "alert.unknown")
    speak_for(view.language)
    return _shown(token, purpose, view)


def _shown(token: str, purpose: Purpose, view: AlertView, *, done: bool = False) -> Response:
    page = render_template("comments/alert.html", view=view, token=token, purpose=purpose.value, done=done)
    return make_response(page)
