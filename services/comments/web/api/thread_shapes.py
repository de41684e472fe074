"""What the calls for readers take and give: threads, submissions, reports."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from services.comments.use_cases.show_thread import ShownComment, ThreadPage
from services.comments.web.api.shape import Moment, Shape

KEY_LENGTH = 200
# Far above what the rules allow, which speak more kindly of it.
ANY_TEXT = 3_000_000


class ContactBody(Shape):
    """Contact details for staff alone: sealed at once, readable to nobody else."""

    email: str | None = Field(None, max_length=ANY_TEXT)
    phone: str | None = Field(None, max_length=ANY_TEXT)
    name: str | None = Field(None, max_length=ANY_TEXT)
    message: str | None = Field(None, max_length=ANY_TEXT)


class SubmissionBody(Shape):
    """A comment as it is handed in."""

    body: str
    name: str | None = None
    parent: str | None = None
    language: Literal["fi", "sv", "en"] | None = None
    only_staff: bool = False
    contact: ContactBody | None = None
    contact_details: Literal["move", "remove", "keep"] | None = None
    idempotency_key: str | None = Field(
        None, min_length=1, max_length=KEY_LENGTH,
        description="Make it of chance. The same submission with the same key is stored once and answered alike.",
    )  # fmt: skip


class StoredShape(Shape):
    """What was stored. `receipt` is a secret link: whoever has it may withdraw the comment."""

    id: str
    status: Literal["pending", "approved", "rejected", "spam", "withdrawn"]
    receipt: str


class ReportBody(Shape):
    """A notice about a comment. `good_faith` says that the reporter believes it true; with the category `law` it must be so."""

    reason: str
    category: Literal["respect", "topic", "privacy", "advertising", "repeat", "law", "other"] | None = None
    good_faith: bool = False
    # Whoever leaves an address gets one letter with the decision; it is sealed at once.
    name: str = ""
    email: str = ""
    idempotency_key: str | None = Field(None, min_length=1, max_length=KEY_LENGTH)


class ReportStoredShape(Shape):
    """What was stored of a report, and its own secret link. `kept`: a person had read this very text and kept it."""

    id: str
    status: Literal["open", "kept", "removed"]
    receipt: str


class ThreadQuery(BaseModel):
    """Where a page of the thread begins, and in which order; a cursor goes with the order of the page that gave it."""

    cursor: str | None = Field(None, max_length=64)
    order: Literal["oldest", "newest", "helpful"] = "oldest"


class CommentShape(Shape):
    """One place in a thread; where something was taken away whole, `gone` says why and the rest is empty."""

    id: str
    parent: str | None
    name: str
    html: str
    language: str
    published_at: Moment
    official: bool
    redacted: bool
    gone: Literal["withdrawn", "removed"] | None


class ThreadShape(Shape):
    """One page of a thread."""

    model_config = ConfigDict(strict=False)

    thread: str
    title: str
    url: str
    language: str
    open: bool
    closes_at: Moment | None
    count: int
    comments: list[CommentShape]
    next: str | None


def thread_shape(page: ThreadPage) -> ThreadShape:
    """A page as programs get it."""
    thread = page.thread
    return ThreadShape(
        thread=thread.id, title=thread.title, url=thread.url, language=thread.language, open=thread.open,
        closes_at=thread.closes_at, count=thread.count, comments=[_comment(each) for each in page.comments],
        next=page.next,
    )  # fmt: skip


def _comment(shown: ShownComment) -> CommentShape:
    return CommentShape.model_validate({
        "id": shown.id, "parent": shown.parent, "name": shown.name, "html": shown.html, "language": shown.language,
        "published_at": shown.published_at, "official": shown.official, "redacted": bool(shown.redacted),
        "gone": shown.gone,
    })  # fmt: skip
