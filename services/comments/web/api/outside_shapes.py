"""What the calls for pages of other sites take and give."""

from __future__ import annotations

from pydantic import BaseModel, Field

from services.comments.domain.outside_pages import LONGEST_ADDRESS, LONGEST_KEY
from services.comments.web.api.shape import Shape
from services.comments.web.api.thread_shapes import ANY_TEXT, SubmissionBody, ThreadQuery

PAGE = "The whole address of a page on a registered site. What newsletters and social media hang on it is taken off."
KEY = "The fixed key that the site gave the page, where it has one; it counts instead of the address."
MOST_PAGES = 50
# However its letters are written in an address, it stays below what servers take.
LONGEST_QUESTION = 5_000


class OutsideQuery(ThreadQuery):
    """Which page, and where a page of its thread begins."""

    page: str = Field(max_length=LONGEST_ADDRESS, description=PAGE)
    key: str = Field("", max_length=LONGEST_KEY, description=KEY)


class OutsideBody(SubmissionBody):
    """A comment for a page. `stamp` is the one that came with the thread; `website` is what people leave empty."""

    page: str = Field(max_length=LONGEST_ADDRESS, description=PAGE)
    key: str = Field("", max_length=LONGEST_KEY, description=KEY)
    stamp: str | None = Field(None, max_length=LONGEST_KEY)
    website: str | None = Field(None, max_length=ANY_TEXT)


class CountsQuery(BaseModel):
    """Which pages: a line for each, its address and, after a space, its fixed key where it has one."""

    pages: str = Field(max_length=LONGEST_QUESTION)


class CountsShape(Shape):
    """How many comments each page shows, in the order that was asked for; 0 where nobody has written, or it is no page."""

    counts: list[int]
