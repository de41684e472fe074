"""Deliveries for colleagues: where each one stands and why, and a button that sends it again. Nothing about readers."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from flask import redirect, render_template, request

from services.notify.domain.faults import Fault, FaultKind
from services.notify.domain.request_numbers import number_of
from services.notify.domain.standing import CannotRetry, Status
from services.notify.use_cases.delivery_moves import NoSuchDelivery
from services.notify.use_cases.list_deliveries import DeliveryPage, list_deliveries
from services.notify.use_cases.retry_delivery import retry_delivery
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place, signed_in
from shared.web.problems import Problem

PATH = "/notify/deliveries"
# Longer than the first tries take when nothing is wrong.
TOO_LONG = timedelta(minutes=15)
# What only an administrator may do here, and the power that tells them apart.
ONLY_ADMINS = Power.RETRY_DELIVERIES

doors = Doors("deliveries", __name__, "/notify")


@doors.page("/deliveries", may=Power.SEE_DELIVERIES)
def deliveries() -> str:
    status = _known_status(request.args.get("status"))
    page = list_deliveries(database(), status, request.args.get("cursor"))
    return render_template(
        "notify/deliveries.html", page=page, tabs=_tabs(page, status), status=status or "",
        more_url=_address(status, cursor=page.next) if page.next else None, reason=_reason, number_of=number_of,
        stuck_since=_stuck_since(page), may_retry=signed_in().person.may(ONLY_ADMINS), asked="asked" in request.args,
    )  # fmt: skip


@doors.page("/deliveries/<delivery_id>/retry", may=ONLY_ADMINS, methods=("POST",))
def retry(delivery_id: str) -> Any:
    try:
        retry_delivery(database(), delivery_id, now())
    except NoSuchDelivery:
        raise Problem(404, "not-found") from None
    except CannotRetry:
        raise Problem(409, "cannot-retry") from None
    return redirect(_address(_known_status(request.form.get("status")), asked="yes"), 303)


def _known_status(given: str | None) -> str | None:
    return given if given in set(Status) else None


def _tabs(page: DeliveryPage, current: str | None) -> list[dict[str, Any]]:
    t = place().texts
    every = {"url": _address(None), "label": t("deliveries.all"), "count": sum(page.counts.values())}
    return [every | {"current": current is None}] + [
        {"url": _address(status), "label": t(f"states.{status}"), "count": count, "current": status == current}
        for status, count in page.counts.items()
    ]


def _address(status: str | None, **more: str) -> str:
    wanted = ({"status": status} if status else {}) | more
    return f"{PATH}?{urlencode(wanted)}" if wanted else PATH


def _stuck_since(page: DeliveryPage) -> Any:
    oldest = page.oldest_waiting
    return oldest if oldest is not None and now() - oldest > TOO_LONG else None


def _reason(fault: Fault | None) -> str:
    """Why it did not leave, in words."""
    if fault is None:
        return ""
    # A mail server that answered with a number is there, and asks us to come back later.
    later = fault.kind is FaultKind.UNREACHABLE and fault.detail.isdigit()
    return place().texts(f"deliveries.reason.{'later' if later else fault.kind}", detail=fault.detail)
