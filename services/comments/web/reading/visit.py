"""What a reader came to a thread for: to one comment, or back from having done something to it."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment

from services.comments.domain.thread_order import Order
from services.comments.web.reading import addresses

# What became of a vote, as the address says it after the form was sent without a script.
SAID = frozenset({"thanks", "again", "wait"})


@dataclass(frozen=True)
class Visit:
    """`comment` is where the page leads, `said` what became of a vote on it. `missing`: the address names nothing that shows."""

    comment: str = ""
    said: str = ""
    missing: bool = False


def tell_addresses(environment: Environment) -> None:
    """Gives templates the addresses within a thread and the orders it may be read in."""
    environment.globals.update(
        thread_address=addresses.thread_address, comment_address=addresses.comment_address,
        answer_address=addresses.answer_address, helpful_address=addresses.helpful_address,
        write_address=addresses.write_address, orders=tuple(Order),
    )  # fmt: skip
