"""The longest text that is allowed costs little to preview, screen and store, whatever shape a stranger gives it (B12)."""

from __future__ import annotations

import time

import pytest

from services.comments.domain.text_rules import BODY_LENGTH
from tests.comments.web.site import THREAD, Site, hidden, typed

FORM = f"/comments/threads/{THREAD}"
# In seconds of this process's own time, which other work on the machine does not lengthen. The goal is a quarter; `benchmarks`
# and the closing words tell what it is.
MOST = 1.0
SHAPES = {
    "tags": "<a><b><i>", "open tags": "<", "closed tags": "</p>", "attributes": '<a href="x" ', "entities": "&amp;",
    "half entities": "&#",
    "brackets": "[", "links": "[x](http://a.fi) ", "half links": "[x](", "addresses": "http://a.fi/?x ",
    "quotes": "> ", "stars": "*a",
    "emphasis": "**_", "lists": "- a\n", "nested lists": "- - ", "backticks": "`", "mail": "a@b.",
    "at signs": "a (at) b ",
    "digits": "0 4 ", "numbers": "040 123 45", "written digits": "nolla neljä ", "identity codes": "010101-123",
    "ibans": "FI21 1234 ",
    "streets": "Katu 1 A ", "marks": "e\u0301", "stacked marks": "\u0300", "no room": "\u200b",
    "directions": "\u202e", "words": "sana ",
    "one word": "a", "emoji": "👨‍👩‍👧‍👦", "line ends": "\n",
}  # fmt: skip


def seconds(site: Site, **fields: str) -> tuple[float, int]:
    stamp = hidden(site.reader().get(FORM), "stamp")
    began = time.process_time()
    answer = site.reader().post(FORM, data=typed(stamp=stamp, **fields))
    return time.process_time() - began, answer.status_code


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_of_a_text_is_costly(site: Site, shape: str) -> None:
    piece = SHAPES[shape]
    body = (piece * (BODY_LENGTH // len(piece) + 1))[: BODY_LENGTH - 2] + "x."
    for more in ({"verb": "preview"}, {}, {"contact_details": "remove"}, {"wants_answer": "yes", "only_staff": "yes"}):
        took, status = seconds(site, body=body, **more)
        assert status in {200, 303, 422}, f"{shape} {more}"
        assert took < MOST, f"{shape} {more} took {took:.2f} s"


def test_a_text_that_is_far_too_long_is_refused_at_once(site: Site) -> None:
    took, status = seconds(site, body="[" * 1_000_000)
    assert status == 422
    assert took < MOST
