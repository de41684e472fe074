"""Doors for looking at the moderation queue: its tabs, search, pages of cards, and one card alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from flask import Response, make_response, render_template, request

from services.comments.domain.differences import differences
from services.comments.domain.house_rules import HOUSE_RULES, is_known
from services.comments.domain.queue_order import QueueOrder
from services.comments.domain.refusals import UnknownComment
from services.comments.domain.statuses import Status
from services.comments.use_cases.list_queue import Queue, QueueQuestion, list_queue
from services.comments.use_cases.read_card import Card, show_card
from services.comments.use_cases.redact_span import KINDS
from services.comments.web.manners import kindly, unkept
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, signed_in

QUEUE = "/comments/moderation"
TABS: dict[str, QueueQuestion] = {
    "pending": QueueQuestion(Status.PENDING),
    "reported": QueueQuestion(None, only="reported"),
    "objected": QueueQuestion(None, only="objected"),
    "approved": QueueQuestion(Status.APPROVED),
    "rejected": QueueQuestion(Status.REJECTED),
    "spam": QueueQuestion(Status.SPAM),
    "withdrawn": QueueQuestion(Status.WITHDRAWN),
}
DONE = ("decided", "redacted", "answered", "answered_privately")

doors = Doors("moderator", __name__, "/comments")


@dataclass(frozen=True)
class Corner:
    """Where in the queue somebody stands, so that a decision brings them back there."""

    tab: str = "pending"
    q: str = ""
    thread: str = ""
    cursor: str = ""
    alone: str = ""
    order: str = ""

    @classmethod
    def asked(cls) -> Corner:
        """The corner that this request's address names."""
        values = request.args
        # The calls for programs say "status"; who writes that into the address means the same.
        tab = values.get("tab") or values.get("status", "pending")
        return cls(
            tab if tab in TABS else "pending", values.get("q", ""), values.get("thread", ""), values.get("cursor", ""),
            "1" if values.get("alone") else "", _order(values.get("order")),
        )  # fmt: skip

    def at(self, path: str = "", **more: str) -> str:
        """The address of a place in the queue, with this corner kept in it."""
        kept = asdict(self) | more
        return f"{QUEUE}{path}?" + urlencode({name: value for name, value in kept.items() if value})


@dataclass(frozen=True)
class Returned:
    """A form of a card that comes back: which one, what is wrong, and what was typed."""

    verb: str = ""
    errors: Mapping[str, str] = field(default_factory=dict[str, str])
    typed: Mapping[str, str] = field(default_factory=dict[str, str])


@doors.page("/moderation", may=Power.MODERATE)
def moderation() -> str:
    """The queue."""
    corner = Corner.asked()
    order = QueueOrder.named(corner.order) if corner.tab == "pending" else QueueOrder.OLDEST
    question = replace(
        TABS[corner.tab], q=corner.q, thread=corner.thread or None, cursor=corner.cursor or None, order=order
    )
    queue = list_queue(database(), question)
    return render_template(
        "comments/queue.html",
        queue=queue,
        corner=corner,
        tabs=_tabs(queue, corner),
        done=_done(),
        orders=_orders(queue, corner, order),
        may_manage_sites=signed_in().may(Power.MANAGE_SITES),
        **_words_of_cards(),
    )


@doors.page("/moderation/<comment>", may=Power.MODERATE)
def moderation_card(comment: str) -> Response:
    """One card alone: what a link in a letter opens."""
    try:
        card = show_card(database(), comment)
    except UnknownComment:
        return kindly(404, "queue.unknown", back_url=QUEUE)
    return card_alone(card, Returned())


def card_alone(card: Card, returned: Returned, status: int = 200) -> Response:
    """The card as it stands now, with a form that came back."""
    corner = replace(Corner.asked(), alone="1")
    page = render_template(
        "comments/card_alone.html", card=card, corner=corner, returned=returned, done=_done(), next="",
        **_words_of_cards(),
    )  # fmt: skip
    return unkept(make_response(page, status))


def _words_of_cards() -> dict[str, Any]:
    return {
        "rules": HOUSE_RULES,
        "kinds": [*sorted(KINDS - {"other"}), "other"],
        "is_known": is_known,
        "changes": differences,
    }


def _tabs(queue: Queue, corner: Corner) -> list[dict[str, Any]]:
    counts = {status.value: number for status, number in queue.counts.items()}
    counts |= {"reported": queue.reported, "objected": queue.objected}
    fresh = replace(corner, cursor="", alone="")
    return [
        {"url": replace(fresh, tab=tab).at(), "tab": tab, "count": counts[tab], "current": tab == corner.tab}
        for tab in TABS
    ]


def _orders(queue: Queue, corner: Corner, chosen: QueueOrder) -> list[dict[str, Any]]:
    """None while there is nothing to lean on, or nothing to put in order."""
    if not queue.has_learned or corner.tab != "pending" or not queue.cards:
        return []
    fresh = replace(corner, cursor="", alone="")
    return [
        {"url": replace(fresh, order=_order(each)).at(), "order": each, "current": each is chosen}
        for each in QueueOrder
    ]


def _order(name: str | None) -> str:
    """As it stands in an address, where the usual one is not said."""
    order = QueueOrder.named(name)
    return "" if order is QueueOrder.OLDEST else order.value


def _done() -> dict[str, Any] | None:
    """What was done just before, with the card as it stands by now."""
    what, comment = request.args.get("what"), request.args.get("done")
    if what not in DONE or not comment:
        return None
    try:
        return {"what": what, "card": show_card(database(), comment)}
    except UnknownComment:
        return None
