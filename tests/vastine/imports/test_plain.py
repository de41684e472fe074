"""A stranger's HTML becomes plain words, and nothing of it acts."""

from __future__ import annotations

import pytest

from shared.sanitise import comment_html
from vastine.imports.plain import plain


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two<br>three</p>", "One\n\nTwo\nthree"),
        ("a &lt;b&gt; &amp; &#039;c&#039;", "a <b> & 'c'"),
        ('See <a href="https://example.org/a">the page</a>.', "See the page (https://example.org/a)."),
        ('<a href="https://example.org/long/path">https://example.org/lo…</a>', "https://example.org/long/path"),
        ('<a href="javascript:alert(1)">press</a>', "press"),
        ("<ul><li>one</li><li>two</li></ul>", "– one\n– two"),
        ('<img src="https://example.org/x.png" alt="a cat" onerror="x()">', "a cat"),
        ("before<script>alert(1)</script><style>p{}</style>after", "beforeafter"),
        ("spread\n   over   lines", "spread over lines"),
        ("<p>unclosed <b>and <i>crossed</b></i>", "unclosed and crossed"),
    ],
)
def test_words_stay_and_the_rest_goes(html, text):
    assert plain(html) == text


def test_bare_line_ends_count_where_they_mean_something():
    assert plain("one\ntwo\n\nthree", breaks=True) == "one\ntwo\n\nthree"


def test_what_was_escaped_twice_stays_words_on_our_page():
    text = plain("&lt;script&gt;alert(1)&lt;/script&gt;")
    assert "<script" not in comment_html(text, 5_000)
