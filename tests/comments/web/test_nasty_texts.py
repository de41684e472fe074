"""What strangers write to run in a page stays words in feeds, calls, report pages, receipts, previews and the queue (B13)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from services.comments.domain.receipt_codes import feed_token
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.submit_comment import Stored
from shared.sanitise.cleaning import COMMENT_TAGS
from shared.web.atom import ATOM
from tests.comments.builders import judge
from tests.comments.web.site import THREAD, Site, a_site, closing, hidden, living, typed
from tests.fixtures.valkey import Valkey
from tests.journeys.browser.payloads import PAYLOADS
from tests.journeys.browser.vectors import vectors

NS = {"a": ATOM}
MOST_IN_A_FEED = 50
# The doors are walked with every so-manieth of the two thousand; the renderer and a real browser are tried with all of them.
EVERY = 29
# What a comment's HTML may have, and nothing else.
ALLOWED = {tag: set[str]() for tag in COMMENT_TAGS} | {"a": {"href", "rel"}, "span": {"class"}}


class Judge(HTMLParser):
    """Names every tag, attribute and address that no comment may bring along."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.faults += [] if tag in ALLOWED else [tag]
        for name, value in attrs:
            good = name in ALLOWED.get(tag, set()) and (name != "href" or re.match(r"https?://", value or ""))
            self.faults += [] if good else [f"{tag} {name}={value}"]


def faults(html: str) -> list[str]:
    return Judge(html).faults


def texts() -> Sequence[str]:
    return [*vectors()[::EVERY], *PAYLOADS]


def as_name(text: str) -> str:
    return " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", text).split())[:80]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, _valkey: Valkey) -> Iterator[Site]:
    yield from closing(a_site(tmp_path_factory.mktemp("nasty"), _valkey.url))


@pytest.fixture(scope="module")
def asker(site: Site) -> Stored:
    """Somebody whom all the others answer, and whose feed tells of it."""
    made = site.submit(name="Sivullinen")
    judge(site.database, made.comment, Verdict.APPROVE, now=site.now())
    return made


@pytest.fixture(scope="module")
def sown(site: Site, asker: Stored) -> dict[str, str]:
    """By comment, the token of its receipt. All are public."""
    api, taken = f"/comments/api/v1/threads/{THREAD}/comments", {}
    for text in texts():
        told = {"body": text, "name": as_name(text), "parent": asker.comment, "contact_details": "keep"}
        answer = site.reader().post(api, json=told)
        if answer.status_code == 422:
            answer = site.reader().post(api, json=told | {"name": "Aino"})
        if answer.status_code == 201:
            made = json.loads(answer.data)
            taken[made["id"]] = made["receipt"].rsplit("/", 1)[1]
            judge(site.database, made["id"], Verdict.APPROVE, now=site.now())
    return taken


def test_nine_of_ten_are_taken_in(sown: dict[str, str]) -> None:
    assert len(sown) >= 0.9 * len(texts())


def test_feeds_are_well_formed_and_their_html_is_a_comments(site: Site, asker: Stored, sown: dict[str, str]) -> None:
    paths = (
        f"/comments/threads/{THREAD}/feed.xml",
        "/comments/feed.xml",
        f"/comments/receipts/{feed_token(asker.token)}/feed.xml",
    )
    for path in paths:
        answer = site.reader().get(path)
        assert answer.status_code == 200, path
        entries = ET.fromstring(answer.data).findall("a:entry", NS)
        assert len(entries) >= MOST_IN_A_FEED
        contents = [each for entry in entries for each in entry.findall("a:content", NS)]
        assert {each.get("type") for each in contents} <= {"html", "text"}
        assert [
            faults(each.text or "") for each in contents if each.get("type") == "html" and faults(each.text or "")
        ] == []
        # Titles and names are plain text to a feed reader, never HTML.
        assert {each.get("type", "text") for each in ET.fromstring(answer.data).iter(f"{{{ATOM}}}title")} == {"text"}


def test_calls_give_a_comments_html_alone(site: Site, sown: dict[str, str]) -> None:
    seen, query = 0, {"limit": "50"}
    while True:
        page = json.loads(site.reader().get(f"/comments/api/v1/threads/{THREAD}", query_string=query).data)
        assert [(each["id"], faults(each["html"])) for each in page["comments"] if faults(each["html"])] == []
        seen += len(page["comments"])
        if page["next"] is None:
            break
        query = {"cursor": page["next"]}
    assert seen == len(sown) + 1


def test_report_pages_receipts_and_answering_forms_run_nothing(site: Site, sown: dict[str, str]) -> None:
    for comment, token in list(sown.items())[::2]:
        for path in (
            f"/comments/comments/{comment}/report", f"/comments/receipts/{token}", f"/comments/threads/{THREAD}?answer={comment}",
        ):  # fmt: skip
            page = site.reader().get(path)
            assert page.status_code == 200, path
            assert living(page) == [], path


def test_the_queue_and_its_cards_run_nothing(site: Site, sown: dict[str, str]) -> None:
    moderator, cursor, seen = site.moderator(), "", 0
    while True:
        page = moderator.get(f"/comments/moderation?tab=approved&cursor={cursor}")
        assert living(page) == []
        seen += page.text.count('class="work-card"')
        more = re.search(r'class="more"><a[^>]*cursor=([^"&]+)', page.text)
        if more is None:
            break
        cursor = unescape(more[1])
    assert seen == len(sown) + 1
    assert all(living(moderator.get(f"/comments/moderation/{each}")) == [] for each in list(sown)[::4])


def test_previews_errors_and_reasons_of_reports_run_nothing(site: Site, sown: dict[str, str]) -> None:
    comment = next(iter(sown))
    for text in texts()[::8]:
        site.later(minutes=2)
        path = f"/comments/threads/{THREAD}"
        stamp = hidden(site.reader().get(path), "stamp")
        for more in ({"verb": "preview"}, {"wants_answer": "yes", "email": text, "contact_name": text}):
            page = site.reader().post(path, data=typed(body=text, name=as_name(text), stamp=stamp, **more))
            assert (page.status_code in {200, 422}, living(page)) == (True, []), text
        form = f"/comments/comments/{comment}/report"
        stamp = hidden(site.reader().get(form), "stamp")
        given = {"stamp": stamp, "category": "none", "reason": text, "name": text, "email": text}
        assert living(site.reader().post(form, data=given)) == [], text


def test_the_judge_would_see_it() -> None:
    for bad in (
        "<img src=x>",
        "<a href='javascript:1'>x</a>",
        "<p onclick=x>x</p>",
        "<script>1</script>",
        "<a href=/x>x</a>",
    ):
        assert faults(bad), bad
    assert faults('<p>x<br><a href="https://a.fi" rel="nofollow">y</a></p>') == []
