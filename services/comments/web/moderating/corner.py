"""Where in the moderation queue somebody stands: the tab, what they search and how they narrowed it; kept in every address."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from urllib.parse import urlencode

from flask import request

from services.comments.domain.queue_order import QueueOrder
from services.comments.domain.screening.signals import Signal
from services.comments.domain.statuses import Status
from services.comments.use_cases.list_queue import QueueQuestion
from services.comments.use_cases.narrow_queue import AGES, ANY_SIGNAL, Narrowing
from shared.env.house import LANGUAGES

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
# What an address may say to narrow the list; anything else is as if it said nothing.
CHOICES = {"language": tuple(LANGUAGES), "age": tuple(AGES), "signal": (ANY_SIGNAL, *Signal)}
SWITCHES = ("question", "contact", "unanswered")


@dataclass(frozen=True)
class Corner:
    """A place in the queue, so that a decision brings somebody back there. Empty fields narrow nothing."""

    tab: str = "pending"
    q: str = ""
    thread: str = ""
    cursor: str = ""
    alone: str = ""
    order: str = ""
    language: str = ""
    age: str = ""
    signal: str = ""
    question: str = ""
    contact: str = ""
    unanswered: str = ""

    @classmethod
    def asked(cls) -> Corner:
        """The corner that this request's address names."""
        values = request.args
        # The calls for programs say "status"; who writes that into the address means the same.
        tab = values.get("tab") or values.get("status", "pending")
        chosen = {
            name: values.get(name, "") if values.get(name) in allowed else "" for name, allowed in CHOICES.items()
        }
        switched = {name: "1" if values.get(name) else "" for name in SWITCHES}
        return cls(
            tab if tab in TABS else "pending", values.get("q", ""), values.get("thread", ""), values.get("cursor", ""),
            "1" if values.get("alone") else "", order_in_address(QueueOrder.named(values.get("order"))),
            **chosen, **switched,
        )  # fmt: skip

    @property
    def narrowed(self) -> bool:
        """Whether the list holds less than its tab because of the fields below the search."""
        return any(getattr(self, name) for name in (*CHOICES, *SWITCHES))

    @property
    def queue_order(self) -> QueueOrder:
        return QueueOrder.named(self.order) if self.tab == "pending" else QueueOrder.OLDEST

    def ask(self, now: datetime) -> QueueQuestion:
        """What to list here."""
        narrowing = Narrowing(
            self.language or None, now - AGES[self.age] if self.age else None, bool(self.question),
            bool(self.contact), bool(self.unanswered), self.signal or None,
        )  # fmt: skip
        return replace(
            TABS[self.tab], q=self.q, thread=self.thread or None, cursor=self.cursor or None, order=self.queue_order,
            narrowing=narrowing,
        )  # fmt: skip

    def at(self, path: str = "", **more: str) -> str:
        """The address of a place in the queue, with this corner kept in it."""
        kept = asdict(self) | more
        return f"{QUEUE}{path}?" + urlencode({name: value for name, value in kept.items() if value})


def order_in_address(order: QueueOrder) -> str:
    """The usual one is not said."""
    return "" if order is QueueOrder.OLDEST else order.value
