"""Readers' few signs become what they mean; every other sign stays as it was typed, and nothing is lost."""

import html
import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.sanitise import comment_html, plain_text
from shared.sanitise.markdown import as_html
from tests.journeys.browser.payloads import PAYLOADS

REL = ' rel="nofollow ugc noopener noreferrer"'


def rendered(text: str) -> str:
    return comment_html(text, 5_000).replace(REL, "")


@pytest.mark.parametrize(("text", "wanted"), [
    ("yksi\nkaksi\n\nkolme", "<p>yksi<br>kaksi</p><p>kolme</p>"),
    ("*a*, **b** ja ***c***", "<p><em>a</em>, <strong>b</strong> ja <em><strong>c</strong></em></p>"),
    ("> lainaus\n> jatkuu\noma sana", "<blockquote><p>lainaus<br>jatkuu</p></blockquote><p>oma sana</p>"),
    ("Osta:\n- maito\n- leipä\nkiitos", "<p>Osta:</p><ul><li>maito</li><li>leipä</li></ul><p>kiitos</p>"),
    ("* tähti\n* toinen", "<ul><li>tähti</li><li>toinen</li></ul>"),
    ("Näin:\n1. sovi\n2. tule", "<p>Näin:</p><ol><li>sovi</li><li>tule</li></ol>"),
    ("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
    ("> - a\n> - b", "<blockquote><ul><li>a</li><li>b</li></ul></blockquote>"),
    ("**https://yle.fi**", '<p><strong><a href="https://yle.fi">https://yle.fi</a></strong></p>'),
])  # fmt: skip
def test_a_sign_becomes_what_it_means(text: str, wanted: str) -> None:
    assert rendered(text) == wanted


@pytest.mark.parametrize("text", [
    "2*3*4 = 24", "f**k ja p*ska", "5 * 3 * 2", "(*_*)", "***** viisi tähteä *****", "/* huom */", "\\*a\\*",
    "a *b", "_a_ __b__",
    "# otsikko", "#aihe", "---", "***", "* * *", "- - -", "-5 astetta", "1.5 metriä", "1) ensin",
    "24. joulukuuta", "2024. vuosi", "+ hyvää",
    "`koodi`", "```", "| a | b |", "    sisennys", "~~yli~~", "&amp; &lt; &#42;", "[sana]",
    "[sana](sivu.html)", "[sana][1]",
    "[x](javascript:alert(1))", "[x](//evil.example)", "[x](http://)", ">:(", ">_>", ">", "-", "1.",
    "<b>x</b>", "a\\", "===", "x < y > z",
    "Hinta: 5 €", "mailto:a@b.fi", "yle.fi", "www.yle.fi",
])  # fmt: skip
def test_what_was_only_text_stays_as_it_was_typed(text: str) -> None:
    assert rendered(text) == f"<p>{html.escape(text.strip(), quote=False)}</p>"


def test_a_picture_is_its_signs_and_an_address() -> None:
    address = "https://example.org/k.png"
    assert rendered(f"![kissa]({address})") == f'<p>![kissa](<a href="{address}">{address}</a>)</p>'


def test_numbers_that_do_not_count_on_stay_as_the_writer_counted() -> None:
    assert rendered("1. a\n5. b") == "<p>1. a</p><p>5. b</p>"
    assert rendered("1. a\n1. b\n   - c") == "<p>1. a</p><p>1. b</p><ul><li>c</li></ul>"
    assert rendered("1. - a\n3. b") == "<p>1.</p><ul><li>a</li></ul><p>3. b</p>"
    assert rendered("1. a\n\n2. b") == "<ol><li><p>a</p></li><li><p>b</p></li></ol>"


def test_deep_nesting_ends_and_the_signs_beyond_it_show() -> None:
    quoted = rendered("> " * 40 + "syvällä")
    assert quoted.count("<blockquote>") == 4
    assert plain_text(quoted) == "> " * 36 + "syvällä"
    listed = rendered("\n".join("  " * depth + "- a" for depth in range(30)))
    assert listed.count("<ul>") == 4
    assert listed.count("- a") == 26


class _Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self.open += [] if tag == "br" else [tag]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def assert_only_what_is_allowed(cleaned: str) -> None:
    tags = _Tags(cleaned)
    assert tags.open == []
    for tag, attributes in tags.found:
        assert tag in {"p", "br", "a", "blockquote", "em", "strong", "ul", "ol", "li"}
        assert set(attributes) <= ({"href", "rel"} if tag == "a" else set())
        assert re.match("https?://", attributes.get("href") or "https://", re.IGNORECASE)


PIECES = st.sampled_from([
    "*", "**", "***", "[", "]", "(", ")", "](", "https://b.fi/", "!", "\n", "\n\n", "> ",
    ">", "- ", "  ", "1. ", "2. ", "\t",
    "<b>", "</p>", "&lt;", "\\", "`", "sana", " ", "ä", "👍", "\u202e", "\u2069", "\u200b", "_", ":",
    "javascript:", "[nimi poistettu]",
])  # fmt: skip
TEXTS = st.lists(PIECES | st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=4), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_whatever_is_written_only_allowed_tags_come_of_it_and_no_word_is_lost(text: str) -> None:
    cleaned = comment_html(text, 5_000)
    assert_only_what_is_allowed(cleaned)
    # A number may have become the browser's own; the address of [words](address) stands in the link.
    kept, typed = (re.sub(r"[\d\W]", "", each) for each in (plain_text(cleaned), text))
    assert kept == typed or "](http" in text


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_what_is_read_is_clean_before_it_is_cleaned(text: str) -> None:
    written = as_html(text)
    assert_only_what_is_allowed(written)
    assert plain_text(comment_html(text, 5_000)) == plain_text(written)


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize(
    "around", ["{}", "> {}", "- {}", "*{}*", "[{}](https://b.fi)", "[a](https://b.fi/{})", "[a]({})", "https://b.fi/{}"]
)
def test_what_would_run_is_words(payload: str, around: str) -> None:
    assert_only_what_is_allowed(comment_html(around.format(payload), 5_000))


def seconds(text: str) -> float:
    """Of this process; the better of two tries is what the text costs, the other may have swept up after earlier tests."""
    started = time.process_time()
    comment_html(text, 5_000)
    return time.process_time() - started


@pytest.mark.parametrize("piece", [
    "*", "*a ", "*a* ", "**a ", "a** ", "**a** ", "***a", "*a **b ", "> ", ">", ">>>>>> a\n", "> a\n\n",
    "> - > - a\n", "- a\n", "- ",
    "  - a\n", "1. a\n", "1. a\n1. b\n5. c\n", "1. - 1. - a\n", "[a](https://", "[a](https://b.fi)",
    "[a](https://b.fi/(", "](", "[[", "*[a",
    "a\n", ":", "https:", "\ta", "http://a.fi/x:", "\u202ea:", "![",
])  # fmt: skip
def test_no_shape_of_a_whole_comment_costs_much(piece: str) -> None:
    for before in ("", "*", "> "):
        text = (before + piece * 5_000)[:5_000]
        assert min(seconds(text) for _ in range(2)) < 0.25
