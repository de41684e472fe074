"""A reader's text becomes safe HTML; what was taken away is marked as words, wherever it stood."""

from html.parser import HTMLParser

import pytest

from services.comments.use_cases.render_comment import render_comment
from shared.sanitise.cleaning import COMMENT_TAGS
from tests.journeys.browser.vectors import vectors


def redaction(body, span, kind="name"):
    start = body.index(span)
    return {"start": start, "end": start + len(span), "kind": kind}


@pytest.mark.parametrize(
    "body", ["<script>alert(1)</script>", '<img src=x onerror="alert(1)">', "<b>lihava</b>", "a & b < c"]
)
def test_what_looks_like_markup_is_text(body):
    html = render_comment(body, (), "fi")
    assert "<script" not in html
    assert "<img" not in html
    assert "<b>" not in html


def test_a_link_is_followed_by_nobodys_machine():
    html = render_comment("Katso https://example.org/a?b=1&c=2", (), "fi")
    assert 'href="https://example.org/a?b=1&amp;c=2"' in html
    assert "nofollow" in html


@pytest.mark.parametrize(
    ("body", "span"),
    [
        ("Soita Eskolle heti.", "Eskolle"),
        ("Lue https://example.org/esko/kuva tästä.", "esko"),
        ("<b>Esko</b> sanoi", "Esko"),
        ('"><img src=x onerror=alert(1)>', "x onerror"),
    ],
)
def test_what_was_taken_away_is_gone_and_said_once(body, span):
    html = render_comment(body, [redaction(body, span)], "fi")
    assert span not in html
    assert html.count('<span class="redaction">[nimi poistettu]</span>') + html.count("[nimi") >= 1
    assert html.count("<span") == html.count("</span>")
    assert 'href="<span' not in html


@pytest.mark.parametrize(("body", "span", "html"), [
    ("*Soita Eskolle heti*", "Eskolle", '<p><em>Soita <span class="redaction">[nimi poistettu]</span> heti</em></p>'),
    ("- Esko\n- muut", "Esko", '<ul><li><span class="redaction">[nimi poistettu]</span></li><li>muut</li></ul>'),
    ("> Esko sanoi", "Esko", '<blockquote><p><span class="redaction">[nimi poistettu]</span> sanoi</p></blockquote>'),
    ("Esko\nKoski tuli", "Esko\nKoski", '<p><span class="redaction">[nimi poistettu]</span> tuli</p>'),
])  # fmt: skip
def test_what_was_taken_away_is_marked_in_what_the_signs_made(body, span, html):
    assert render_comment(body, [redaction(body, span)], "fi") == html


def test_a_whole_comment_of_addresses_may_be_taken_away():
    body = ("a@b.fi " * 714).strip()
    spans = [{"start": 7 * each, "end": 7 * each + 6, "kind": "email"} for each in range(714)]
    assert render_comment(body, spans, "fi").count("[sähköpostiosoite poistettu]") == 714


class _Seen(HTMLParser):
    """The tags of a document, and their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {(tag, name) for name, _ in attrs}
        self.links |= {value for name, value in attrs if name == "href"}

    def handle_comment(self, data):
        self.tags.add("a comment of HTML")

    handle_decl = unknown_decl = handle_pi = handle_comment


def test_two_thousand_ways_to_write_a_program_leave_only_the_tags_that_are_allowed():
    seen = _Seen()
    rendered = [render_comment(each, (), "fi") for each in vectors()]
    seen.feed("".join(rendered))
    assert seen.tags <= COMMENT_TAGS
    assert seen.attributes <= {("a", "href"), ("a", "rel")}
    assert [link for link in seen.links if not link.startswith(("http://", "https://"))] == []
    # Nothing is refused or made empty: it stands there to be read.
    assert sum(bool(each.strip()) for each in rendered) > 0.9 * len(rendered)
