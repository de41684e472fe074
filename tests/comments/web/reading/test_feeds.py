"""Feeds of comments: of one thread and of all, with what is public and what it takes to be a feed."""

from xml.etree import ElementTree as ET

from shared.web.atom import ATOM
from tests.comments.web.site import THREAD, decide

FEED = f"/comments/threads/{THREAD}/feed.xml"
NS = {"a": ATOM}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def entries(answer):
    return ET.fromstring(answer.data).findall("a:entry", NS)


def test_a_threads_feed_tells_of_its_public_comments_alone(site):
    made = site.submit(name="", body="Hyvä & selkeä.")
    decide(site, made.comment)
    site.submit(body="Tuntomerkki odottaa.")
    answer = site.reader("en").get(FEED)
    assert answer.content_type == "application/atom+xml; charset=utf-8"
    assert "Tuntomerkki" not in answer.text
    root = ET.fromstring(answer.data)
    assert (root.get(LANG), root.findtext("a:title", namespaces=NS)) == ("fi", "Kommentit: Satama herää")
    (entry,) = entries(answer)
    assert entry.findtext("a:author/a:name", namespaces=NS) == "Nimetön"
    assert entry.findtext("a:id", namespaces=NS) == f"tag:localhost,2026:comments/{made.comment}"
    assert entry.find("a:content", NS).text == "<p>Hyvä &amp; selkeä.</p>"
    link = entry.find("a:link", NS).get("href")
    assert link == f"http://localhost/comments/threads/{THREAD}?comment={made.comment}#c-{made.comment}"
    assert site.reader().get(link).status_code == 200


def test_the_sites_feed_holds_all_threads_each_in_its_language(site):
    site.open_thread("t-sv", title="Hamnen", language="sv", url="http://localhost/articles/sv")
    for thread in (THREAD, "t-sv"):
        decide(site, site.submit(thread=thread, name="", body=f"Hej {thread}").comment)
    answer = site.reader("en").get("/comments/feed.xml")
    assert [entry.findtext("a:author/a:name", namespaces=NS) for entry in entries(answer)] == ["Anonym", "Nimetön"]
    assert ET.fromstring(answer.data).get(LANG) == "fi"
    asked = ET.fromstring(site.reader().get("/comments/feed.xml?lang=sv").data)
    assert asked.get(LANG) == "sv"
    own = asked.find("a:link[@rel='self']", NS)
    assert own is not None
    assert own.get("href") == "http://localhost/comments/feed.xml?lang=sv"


def test_a_feed_is_not_sent_twice_and_a_withdrawn_comment_leaves_it(site):
    made = site.submit()
    decide(site, made.comment)
    first = site.reader().get(FEED)
    known = {"If-None-Match": first.headers["ETag"]}
    again = site.reader().get(FEED, headers=known)
    assert (again.status_code, again.data) == (304, b"")
    decide(site, made.comment, "reject", rule="topic")
    changed = site.reader().get(FEED, headers=known)
    assert (changed.status_code, entries(changed)) == (200, [])


def test_an_unknown_thread_has_no_feed(site):
    assert site.reader().get("/comments/threads/t-nobody/feed.xml").status_code == 404


def test_the_threads_page_names_both_feeds(site):
    page = site.reader().get(f"/comments/threads/{THREAD}").text
    for address in (FEED, "/comments/feed.xml"):
        assert f'<link rel="alternate" type="application/atom+xml" href="{address}"' in page
