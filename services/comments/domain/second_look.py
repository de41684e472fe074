"""Who may look again at a decision that its author objects to: somebody else than the first time, where there is somebody."""

from __future__ import annotations

from collections.abc import Collection, Iterable

# The roles that may moderate.
MODERATING = frozenset({"moderator", "admin"})


class AnotherDecides(Exception):
    """Whoever decided first does not decide on the objection: another moderator is here to do it."""


def may_look_again(by: str, first: str | None, here: Iterable[tuple[str, Collection[str]]]) -> bool:
    """`here` are the ids and roles of who works here now. Who is alone may, and the record tells that it was so."""
    if by != first:
        return True
    return not any(person != by and MODERATING & set(roles) for person, roles in here)
