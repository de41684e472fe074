"""What went wrong at a door, said so that a person or a program knows what to do next (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

TYPE_PREFIX = "urn:vastine:problem:"
CONTENT_TYPE = "application/problem+json"


@dataclass(frozen=True)
class Fault:
    """One field at fault; `key` is the text's key, `values` fill its places."""

    name: str
    key: str
    values: Mapping[str, object] = field(default_factory=dict[str, object])


class Problem(Exception):
    """Ends a request with a problem. `slug` names its kind; the texts are `problem.<slug>.title` and `problem.<slug>.detail`."""

    def __init__(
        self, status: int, slug: str, faults: Sequence[Fault] = (), *,
        more: Mapping[str, Any] | None = None, headers: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(slug)
        self.status = status
        self.slug = slug
        self.faults = tuple(faults)
        self.more = dict(more or {})
        self.headers = dict(headers or {})

    def document(self, t: Any) -> dict[str, Any]:
        """The problem document in the language being spoken."""
        document: dict[str, Any] = {
            "type": TYPE_PREFIX + self.slug, "status": self.status,
            "title": t(f"problem.{self.slug}.title"), "detail": t(f"problem.{self.slug}.detail"),
        }  # fmt: skip
        if self.faults:
            document["errors"] = [
                {"field": fault.name, "detail": t(f"fault.{fault.key}", **fault.values)} for fault in self.faults
            ]
        return document | self.more


# The slug for what Flask and Werkzeug themselves refuse.
SLUGS = {
    401: "sign-in", 403: "not-allowed", 404: "not-found", 405: "wrong-method", 409: "stale", 410: "not-found",
    413: "too-large", 414: "too-large", 415: "wrong-type", 422: "wrong-fields", 429: "too-many", 431: "too-large",
    503: "not-now",
}  # fmt: skip


def slug_for(status: int) -> str:
    """The kind of problem of a bare HTTP status."""
    return SLUGS.get(status, "our-fault" if status >= 500 else "bad-request")
