"""A feed is valid Atom whatever readers typed, keeps its ids, and is not sent twice."""

from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest
from flask import Flask

from shared.web.atom import ATOM, BEFORE_ALL, Entry, Feed, atom, feed_response, tag_uri

AT = datetime(2026, 11, 24, 4, 5, 6, tzinfo=UTC)
ENTRY = Entry("tag:x,2026:comments/1", "Anna", "http://x/c", AT, "Anna", "sv", "<p>Hej &amp; välkommen</p>", AT)
FEED = Feed("tag:x,2026:threads/1", "Kommentit", "http://x/feed.xml", "http://x/", "fi", "Säätiö", [ENTRY])
NS = {"a": ATOM}


def read(feed):
    return ET.fromstring(atom(feed))


def test_a_feed_has_all_that_a_feed_must_have():
    root = read(FEED)
    for name in ("id", "title", "updated", "author/a:name", "entry/a:id", "entry/a:title", "entry/a:updated"):
        assert root.findtext(f"a:{name}", namespaces=NS), name
    assert root.findtext("a:updated", namespaces=NS) == "2026-11-24T04:05:06Z"
    assert {link.get("rel"): link.get("href") for link in root.findall("a:link", NS)} == {
        "self": "http://x/feed.xml", "alternate": "http://x/",
    }  # fmt: skip


def test_html_stands_in_the_entry_as_text_in_its_own_language():
    entry = read(FEED).find("a:entry", NS)
    content = entry.find("a:content", NS)
    assert (content.get("type"), content.text) == ("html", "<p>Hej &amp; välkommen</p>")
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "sv"
    assert b"&lt;p&gt;Hej &amp;amp; v" in atom(FEED)


@pytest.mark.parametrize("evil", ["a\x0bb", "\x00", "]]>", "</title><x>", "\ufffe", "🙂 \u202eשלום"])
def test_what_readers_type_cannot_break_it(evil):
    root = read(replace(FEED, title=evil, entries=[replace(ENTRY, title=evil, author=evil, html=evil)]))
    assert len(root.findall("a:entry", NS)) == 1


def test_an_empty_feed_has_a_time_all_the_same():
    assert replace(FEED, entries=[]).updated == BEFORE_ALL


def test_an_id_holds_the_host_alone_and_no_port():
    assert tag_uri("http://127.0.0.1:8000", "comments/1") == "tag:127.0.0.1,2026:comments/1"


def test_whoever_has_it_already_is_told_so():
    app = Flask("feeds")
    with app.test_request_context("/feed.xml"):
        first = feed_response(FEED)
        assert first.content_type == "application/atom+xml; charset=utf-8"
    with app.test_request_context("/feed.xml", headers={"If-None-Match": first.headers["ETag"]}):
        assert feed_response(FEED).status_code == 304
    with app.test_request_context("/feed.xml", headers={"If-None-Match": first.headers["ETag"]}):
        assert feed_response(replace(FEED, title="Uutta")).status_code == 200
