"""A link that somebody pastes is understood, however it was copied; anything else is words."""

import pytest

from services.comments.domain.permalinks import Permalink, read_permalink

HERE = "https://lehti.example/articles/ovi"


@pytest.mark.parametrize(("text", "meant"), [
    (HERE, Permalink(HERE)),
    (f"  {HERE}?utm_source=kirje#comments ", Permalink(HERE)),
    (f"{HERE}#c-01abc", Permalink(HERE, "01abc")),
    ("https://lehti.example/comments/threads/t1?comment=01abc#c-01abc",
     Permalink("https://lehti.example/comments/threads/t1", "01abc", "t1")),
    ("https://lehti.example/comments/threads/t1?cursor=x", Permalink("https://lehti.example/comments/threads/t1", None, "t1")),
    ("https://lehti.example/comments/threads", Permalink("https://lehti.example/comments/threads")),
])  # fmt: skip
def test_what_a_link_points_at(text, meant):
    assert read_permalink(text) == meant


@pytest.mark.parametrize("text", [
    "", "satama", "http://", "javascript:alert(1)", "ftp://x.example/a", "https://[", "https://a.example/kaksi sanaa",
])  # fmt: skip
def test_what_is_no_link(text):
    assert read_permalink(text) is None
