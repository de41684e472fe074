"""Doors for looking at the moderation queue: its tabs, search, pages of cards, and one card alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from flask import Response, make_response, render_template, request

from services.comments.domain.differences import differences
from services.comments.domain.house_rules import HOUSE_RULES, is_known
from services.comments.domain.queue_order import QueueOrder
from services.comments.domain.refusals import UnknownComment
from services.comments.domain.screening.signals import Signal
from services.comments.use_cases.card_view import Card
from services.comments.use_cases.list_queue import Queue, list_queue
from services.comments.use_cases.narrow_queue import AGES, ANY_SIGNAL
from services.comments.use_cases.read_card import show_card
from services.comments.use_cases.redact_span import KINDS
from services.comments.web.manners import kindly, unkept
from services.comments.web.moderating.corner import QUEUE, TABS, Corner, order_in_address
from shared.env.house import LANGUAGES
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, signed_in

DONE = ("decided", "redacted", "answered", "answered_privately")

doors = Doors("moderator", __name__, "/comments")


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
    queue = list_queue(database(), corner.ask(now()))
    return render_template(
        "comments/queue.html",
        queue=queue,
        corner=corner,
        tabs=_tabs(queue, corner),
        done=_done(),
        orders=_orders(queue, corner),
        languages=LANGUAGES,
        ages=tuple(AGES),
        signals=(ANY_SIGNAL, *Signal),
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


def _orders(queue: Queue, corner: Corner) -> list[dict[str, Any]]:
    """None while there is nothing to lean on, or nothing to put in order."""
    if not queue.has_learned or corner.tab != "pending" or not queue.cards:
        return []
    fresh = replace(corner, cursor="", alone="")
    return [
        {"url": replace(fresh, order=order_in_address(each)).at(), "order": each, "current": each is corner.queue_order}
        for each in QueueOrder
    ]


def _done() -> dict[str, Any] | None:
    """What was done just before, with the card as it stands by now."""
    what, comment = request.args.get("what"), request.args.get("done")
    if what not in DONE or not comment:
        return None
    try:
        return {"what": what, "card": show_card(database(), comment)}
    except UnknownComment:
        return None
