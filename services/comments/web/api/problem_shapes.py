"""The problem documents of these calls, as the OpenAPI document describes them."""

from __future__ import annotations

from typing import Literal

from services.comments.web.api.queue_shapes import CardShape
from services.comments.web.api.shape import Shape


class PlainProblem(Shape):
    """A problem document (RFC 9457): `detail` says what to do."""

    type: str
    title: str
    status: int
    detail: str


class SpanShape(Shape):
    """A contact detail in the body: code points `start` to `end`, end not included."""

    start: int
    end: int
    kind: str


class ContactDetailsProblem(PlainProblem):
    """The public text holds contact details: send again with one of the choices in `contact_details`.

    Or the thread is closed; then there are neither spans nor choices.
    """

    spans: list[SpanShape] | None = None
    choices: list[Literal["move", "remove", "keep"]] | None = None


class StaleProblem(PlainProblem):
    """Somebody else was first: the comment as it stands now."""

    comment: CardShape | None = None
