"""The addresses within a thread: its pages in each order, a comment's own address, and where it is answered or found helpful."""

from __future__ import annotations

from urllib.parse import urlencode

from services.comments.domain.thread_order import Order
from services.comments.use_cases.show_thread import ThreadView


def thread_address(thread: str, order: Order = Order.OLDEST, **more: str | None) -> str:
    """A page of the thread; the usual order is not spelled out."""
    asked = {name: value for name, value in more.items() if value}
    if order is not Order.OLDEST:
        asked["order"] = order.value
    return f"/comments/threads/{thread}" + (f"?{urlencode(asked)}" if asked else "")


def comment_address(thread: str, comment: str, order: Order = Order.OLDEST, **more: str | None) -> str:
    """The comment's own address: it opens the page on which the comment stands, and leads to it."""
    return f"{thread_address(thread, order, comment=comment, **more)}#c-{comment}"


def answer_address(thread: str, comment: str, order: Order = Order.OLDEST) -> str:
    """The form for an answer, below the page on which the comment stands."""
    return f"{thread_address(thread, order, answer=comment)}#write"


def helpful_address(comment: str, order: Order = Order.OLDEST) -> str:
    """Where a form goes that finds the comment helpful."""
    return f"/comments/comments/{comment}/helpful" + (f"?order={order}" if order is not Order.OLDEST else "")


def outside_address(page: str, key: str = "") -> str:
    """The thread of an outside page, found by the page's own address."""
    return "/comments/outside?" + urlencode({"page": page} | ({"key": key} if key else {}))


def write_address(view: ThreadView) -> str:
    """Where the write form goes. A thread that nobody has begun yet is known by its page."""
    return f"/comments/threads/{view.id}" if view.id else outside_address(view.url, view.key)
