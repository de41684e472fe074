"""A link says where it leads, whatever its words are."""

import re

import pytest

from shared.sanitise import comment_html
from shared.sanitise.links import host_of


def said(text: str) -> list[tuple[str, str]]:
    """Each link's address and words."""
    return re.findall(r'<a href="([^"]*)"[^>]*>(.*?)</a>', comment_html(text, 5_000))


@pytest.mark.parametrize(("text", "words"), [
    ("[pankki.fi](https://evil.example/x)", "pankki.fi (evil.example)"),
    ("[https://pankki.fi](https://evil.example)", "https://pankki.fi (evil.example)"),
    ("[täällä](https://yle.fi/uutiset_(1))", "täällä (yle.fi)"),
    ("[**tärkeä** juttu](https://yle.fi/a)", "<strong>tärkeä</strong> juttu (yle.fi)"),
    ("[yle.fi](https://yle.fi/)", "yle.fi"),
    ("[https://yle.fi/a](https://yle.fi/a)", "https://yle.fi/a"),
    ("https://yle.fi/a", "https://yle.fi/a"),
    ("https://hämeenlinna.fi", "https://hämeenlinna.fi"),
    ("https://pankki.fi@evil.example/", "https://pankki.fi@evil.example/ (evil.example)"),
    ("[pankki.fi](https://pankki.fi@evil.example/)", "pankki.fi (evil.example)"),
    # Cyrillic letters that look like ours.
    ("https://p\u0430nkki.fi", "https://p\u0430nkki.fi (xn--pnkki-4ve.fi)"),
    ("[p\u0430nkki.fi](https://p\u0430nkki.fi)", "p\u0430nkki.fi (xn--pnkki-4ve.fi)"),
])  # fmt: skip
def test_the_host_is_told_wherever_the_words_are_not_the_address(text: str, words: str) -> None:
    ((_, found),) = said(text)
    assert found == words


@pytest.mark.parametrize("text", [
    "[x](http://)", "[x](https://%65vil.example)", "[x](ftp://a.fi)", "[x](javascript:1)",
    "[x](data:text/html,1)",
    "[](https:///x)", "[\u200b](https:///x)", "https://", "https://(x", "http://[x", "https://" + "a" * 300 + ".fi", "https://\u3002",
    "\u202ehttps://evil.example", "\u202e[if.ikknap](https://evil.example)",
])  # fmt: skip
def test_what_leads_nowhere_plainly_is_no_link(text: str) -> None:
    assert said(text) == []


def test_words_that_cannot_be_seen_make_no_link_of_an_address() -> None:
    assert said("[\u200b](https://evil.example)") == [("https://evil.example", "https://evil.example")]


def test_a_link_lies_in_no_other_link() -> None:
    assert len(said("[a https://b.fi c](https://d.fi)")) == 1
    assert len(said("[[a](https://b.fi)](https://d.fi)")) == 2


def test_a_host_is_written_as_the_browser_asks_for_it() -> None:
    assert host_of("HTTPS://Example.ORG:8443/x") == "example.org"
    assert host_of("https://\uff45xample.org") == "example.org"
    assert host_of("https://[2001:db8::1]/") == "2001:db8::1"
    assert host_of("https://a_b.example") == "a_b.example"
