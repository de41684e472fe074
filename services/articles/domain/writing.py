"""What an editor writes: every field of an article before it is stored, and what may be wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from services.articles.domain.faults import Wrong
from services.articles.domain.languages import LANGUAGES
from services.articles.domain.standing import CommentMode, Status

TITLE_LENGTH = 300
LEAD_LENGTH = 2_000
LINE_LENGTH = 200
BODY_LENGTH = 300_000
MOST_LINKS = 50
WISHES = frozenset({Status.DRAFT, Status.SCHEDULED, Status.PUBLISHED, Status.UNPUBLISHED})


@dataclass(frozen=True)
class Picture:
    """A picture that is stored: its file's name and its size in pixels."""

    file: str
    width: int
    height: int


@dataclass(frozen=True)
class Writing:
    """An article as its writer wants it. `collection` is a slug, `contact_person` an id or an exact name, the lists hold ids.

    `version_of` is the id of the same article in another language. `wish` is the status it should have; none keeps it.
    `slug` counts for a new article only; without it the title makes one.
    """

    title: str
    body_html: str
    language: str
    lead: str = ""
    byline: str = ""
    photo_credit: str = ""
    picture: Picture | None = None
    picture_alt: str = ""
    picture_caption: str = ""
    collection: str | None = None
    contact_person: str | None = None
    comment_mode: str = CommentMode.PRE
    close_at: datetime | None = None
    groups: tuple[str, ...] = ()
    recordings: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    version_of: str | None = None
    wish: Status | None = None
    publish_at: datetime | None = None
    slug: str = ""


def check_writing(writing: Writing) -> dict[str, Wrong]:
    """The fields that are wrong in themselves, whatever else there is."""
    return dict(_wrong(writing))


def _wrong(writing: Writing) -> Iterator[tuple[str, Wrong]]:
    for name, text, most in (
        ("title", writing.title, TITLE_LENGTH), ("body_html", writing.body_html, BODY_LENGTH),
        ("lead", writing.lead, LEAD_LENGTH), ("byline", writing.byline, LINE_LENGTH),
        ("photo_credit", writing.photo_credit, LINE_LENGTH), ("picture_alt", writing.picture_alt, LEAD_LENGTH),
        ("picture_caption", writing.picture_caption, LEAD_LENGTH),
    ):  # fmt: skip
        if len(text) > most:
            yield name, Wrong("too_long", {"most": most})
    if not writing.title.strip():
        yield "title", Wrong("title_missing")
    if not writing.body_html.strip():
        yield "body_html", Wrong("body_missing")
    if writing.language not in LANGUAGES:
        yield "language", Wrong("language_unknown")
    if writing.comment_mode not in set(CommentMode):
        yield "comment_mode", Wrong("comment_mode_unknown")
    if writing.wish is not None and writing.wish not in WISHES:
        yield "status", Wrong("status_unknown")
    for name, chosen in (("groups", writing.groups), ("recordings", writing.recordings), ("related", writing.related)):
        if len(chosen) > MOST_LINKS:
            yield name, Wrong("too_many", {"most": MOST_LINKS})
