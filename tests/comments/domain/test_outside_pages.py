"""One page has one address, however it was reached, and only pages of the site have any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.comments.domain.outside_pages import (
    NoOrigin,
    NotOfThisSite,
    canonical_address,
    origin_in,
    origin_of,
    outside_page,
)

BLOG = "https://blog.example"
SAME = [
    "https://blog.example/satama", "https://blog.example/satama/", "https://BLOG.example/satama",
    "https://blog.example:443/satama", "http://blog.example/satama", "http://blog.example:80/satama",
    "https://blog.example./satama", "https://blog.example/satama#vastine", "https://blog.example/satama?",
    "https://blog.example/satama?utm_source=kirje&utm_medium=email", "https://blog.example/satama?UTM_Source=x",
    "https://blog.example/satama?fbclid=IwAR0", "https://blog.example/satama?gclid=1&mc_cid=2&mc_eid=3",
    "https://blog.example/satama?%75tm_source=x", "https://blog.example/./satama", "https://blog.example/vuosi/../satama",
    "https://blog.example/%73atama", "https://blog.example/satama/index.html", "https://blog.example/satama?&&",
    "https://blog.example/satama#:~:text=satama",
]  # fmt: skip
APART = [
    "https://blog.example/satama", "https://blog.example/Satama", "https://blog.example/satama?p=1",
    "https://blog.example/satama?p=2", "https://blog.example/satama%2F1", "https://blog.example/satama/1",
    "https://blog.example/", "https://blog.example/satama?gclids=1", "https://blog.example/satama?q=fbclid",
]  # fmt: skip
NOT_OURS = [
    "https://evil.example/satama", "https://blog.example.evil.example/satama", "https://blog.example@evil.example/satama",
    "https://evil.example@blog.example/satama", "https://blog.example:8443/satama", "ftp://blog.example/satama",
    "javascript:alert(1)", "//blog.example/satama", "/satama", "", "https://", "https:///satama", "https://blog.example:x/",
    "https://blog.example\\@evil.example/", "https://blog.example/sa\ntama", " https://blog.example/satama",
    "https://blog.example:0/", "https://sub.blog.example/satama", "https://blog.example/" + "a" * 2000, "https://[::1/",
    "data:text/html,x", "https://blog.example/\x00",
]  # fmt: skip


@pytest.mark.parametrize("address", SAME)
def test_all_ways_to_the_page_lead_to_one_address(address):
    assert canonical_address(BLOG, address) == "https://blog.example/satama"


def test_what_is_another_page_stays_another():
    assert len({canonical_address(BLOG, each) for each in APART}) == len(APART)


@pytest.mark.parametrize("address", NOT_OURS)
def test_an_address_that_is_not_of_the_site_is_refused(address):
    with pytest.raises(NotOfThisSite):
        canonical_address(BLOG, address)


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("https://blog.example/höyry", "https://blog.example/h%C3%B6yry"),
        ("https://blog.example/h%c3%b6yry", "https://blog.example/h%C3%B6yry"),
        ("https://blog.example/?b=2&a=1", "https://blog.example/?a=1&b=2"),
        ("https://blog.example/100%", "https://blog.example/100%25"),
        ("https://blog.example?p=1", "https://blog.example/?p=1"),
        ("https://blog.example/../../x", "https://blog.example/x"),
    ],
)
def test_letters_and_order_are_written_one_way(address, canonical):
    assert canonical_address(BLOG, address) == canonical


@given(st.text(max_size=40), st.text(max_size=40))
def test_an_address_that_is_canonical_already_stays_as_it_is(path, query):
    try:
        once = canonical_address(BLOG, f"{BLOG}/{path}?{query}")
    except NotOfThisSite:
        return
    assert canonical_address(BLOG, once) == once
    assert once.startswith(f"{BLOG}/")


@pytest.mark.parametrize(
    ("written", "origin"),
    [
        ("https://Blog.example/", BLOG), ("https://blog.example:443", BLOG), (" https://blog.example ", BLOG),
        ("http://127.0.0.1:8001", "http://127.0.0.1:8001"), ("https://höyry.example", "https://xn--hyry-5qa.example"),
        ("http://[::1]:80", "http://[::1]"),
    ],
)  # fmt: skip
def test_an_origin_is_written_as_browsers_send_it(written, origin):
    assert origin_of(written) == origin


@pytest.mark.parametrize(
    "written", ["", "null", "*", "blog.example", "https://blog.example/x", "https://*.example", "https://a@b.example",
                "https://blog.example?x", "https://blog.example#x", "ftp://blog.example", "https://a..b", "https://-a.example"],
)  # fmt: skip
def test_what_is_no_origin_is_refused(written):
    with pytest.raises(NoOrigin):
        origin_of(written)


def test_a_fixed_key_counts_more_than_the_address():
    moved = outside_page(BLOG, f"{BLOG}/new", "post-7")
    assert outside_page(BLOG, f"{BLOG}/old", " post-7 ").key == moved.key
    assert moved.key != outside_page(BLOG, f"{BLOG}/new").key
    assert moved.shown_as == "blog.example/new"
    with pytest.raises(NotOfThisSite):
        outside_page(BLOG, f"{BLOG}/new", "x" * 201)


def test_the_site_of_an_address_is_read_from_it():
    assert origin_in("https://BLOG.example:443/satama?x#y") == BLOG
