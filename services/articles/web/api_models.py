"""What programs send and get, exactly as the OpenAPI document describes it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

from services.articles.domain.writing import BODY_LENGTH, LEAD_LENGTH, LINE_LENGTH, TITLE_LENGTH

WRITTEN_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d.*")
YEARS = range(2000, 2200)


def _written_time(value: object) -> object:
    """Times come as text with a zone; a number or a year beyond all calendars is a slip."""
    if isinstance(value, str) and WRITTEN_TIME.fullmatch(value) and int(value[:4]) in YEARS:
        return value
    raise ValueError("not a time in ISO 8601")


def _in_utc(value: datetime) -> str:
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")


Moment = Annotated[AwareDatetime, BeforeValidator(_written_time), PlainSerializer(_in_utc)]
Line = Annotated[str, Field(max_length=LINE_LENGTH, strict=True)]
Language = Literal["fi", "sv", "en"]
Words = Annotated[str, Field(max_length=200, strict=True)]


class Strict(BaseModel):
    """A misspelt field is refused, not passed over."""

    model_config = ConfigDict(extra="forbid")


class Comments(Strict):
    """How comments are taken: read before they show, after, or not at all."""

    mode: Literal["pre", "post", "closed"] = "pre"
    close_at: Moment | None = None


class NewArticle(Strict):
    """An article to be stored. Without `status` it is a draft, or scheduled where `publish_at` lies ahead."""

    title: Annotated[str, Field(min_length=1, max_length=TITLE_LENGTH, strict=True)]
    body_html: Annotated[str, Field(min_length=1, max_length=BODY_LENGTH, strict=True)]
    language: Language
    lead: Annotated[str, Field(max_length=LEAD_LENGTH, strict=True)] = ""
    byline: Line = ""
    photo_credit: Line = ""
    collection: Line | None = None
    status: Literal["draft", "scheduled", "published"] | None = None
    publish_at: Moment | None = None
    comments: Comments = Comments()
    contact_person: Annotated[Line | None, Field(description="A person's id, or their exact name.")] = None


class ArticlePatch(Strict):
    """What to change. `version` is the one that was read; when it is no longer the newest the answer is 409."""

    version: Annotated[int, Field(ge=1, lt=2**31, strict=True)]
    title: Annotated[str, Field(min_length=1, max_length=TITLE_LENGTH, strict=True)] = ""
    body_html: Annotated[str, Field(min_length=1, max_length=BODY_LENGTH, strict=True)] = ""
    language: Language = "fi"
    lead: Annotated[str, Field(max_length=LEAD_LENGTH, strict=True)] = ""
    byline: Line = ""
    photo_credit: Line = ""
    collection: Line | None = None
    status: Literal["draft", "scheduled", "published", "unpublished"] | None = None
    publish_at: Moment | None = None
    comments: Comments = Comments()
    contact_person: Line | None = None


class StoredArticle(BaseModel):
    """What was stored. `url` is the article's page, `thread` the id of its thread."""

    id: str
    url: str
    thread: str
    status: str
    version: int


class FullArticle(StoredArticle):
    """An article, whole. `body_html` is as pages show it, cleaned."""

    slug: str
    language: str
    title: str
    lead: str
    body_html: str
    byline: str
    photo_credit: str
    collection: str | None
    contact_person: str | None
    comments: Comments
    publish_at: Moment | None
    published_at: Moment | None
    changed_at: Moment


class ListedArticle(BaseModel):
    """An article in a list."""

    id: str
    url: str
    thread: str
    status: str
    language: str
    title: str
    lead: str
    at: Moment | None
    count: int


class ArticleList(BaseModel):
    """One page of a list; `next` is the cursor of the next one."""

    articles: list[ListedArticle]
    next: str | None


class ListQuery(Strict):
    """Readers get what is public; with an editor's token all statuses are listed."""

    status: Literal["draft", "scheduled", "published", "unpublished"] | None = None
    language: Language | None = None
    q: Words = ""
    cursor: Words | None = None
    limit: Annotated[int, Field(ge=1, le=100)] = 20


class StaleArticleProblem(BaseModel):
    """Somebody else changed the article first; `version` is the one it has now."""

    type: str
    title: str
    status: int
    detail: str
    version: int
