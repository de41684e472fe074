"""Strings that break careless programs are stored and shown as they were written, and turn nothing around (B14)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

import pytest

from services.comments.domain.colleagues import Colleague
from services.comments.domain.statuses import Verdict
from services.comments.domain.text_rules import INVISIBLE, is_empty, tidy, tidy_name
from services.comments.models import Comment
from services.comments.use_cases.decide_comment import Judgement, decide_comment
from tests.comments.builders import said
from tests.comments.web.naughty import corpus
from tests.comments.web.site import THREAD, Site, a_site, closing
from tests.fixtures.valkey import Valkey

API = f"/comments/api/v1/threads/{THREAD}/comments"
TAG = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, _valkey: Valkey) -> Iterator[Site]:
    yield from closing(a_site(tmp_path_factory.mktemp("naughty"), _valkey.url))


@pytest.fixture(scope="module")
def sown(site: Site) -> dict[str, tuple[str, str]]:
    """What was taken in, by id: the text and the name as they were sent. What was refused was refused in words."""
    taken = {}
    for text in corpus():
        name = text[:80]
        sent = {"body": text, "name": name, "contact_details": "keep"}
        answer = site.reader().post(API, json=sent)
        if answer.status_code == 422:
            # Of a name: no line breaks, no contact details. The text must pass by itself.
            assert {each["field"] for each in said(answer)["errors"]} <= {"name"} or is_empty(text), text
            answer = site.reader().post(API, json={"body": text, "contact_details": "keep"})
            name = ""
        if is_empty(text):
            assert answer.status_code == 422
            continue
        assert answer.status_code == 201, f"{text!r}: {answer.text}"
        taken[said(answer)["id"]] = (text, name)
        decide_comment(
            site.database, Judgement(said(answer)["id"], Verdict.APPROVE, 1), Colleague("p-mari", "Mari"), site.now()
        )
    return taken


def shown(site: Site) -> dict[str, dict[str, str]]:
    """All comments as programs get them."""
    found: dict[str, dict[str, str]] = {}
    query: dict[str, str] = {}
    while True:
        page = said(site.reader().get(f"/comments/api/v1/threads/{THREAD}", query_string=query))
        found |= {each["id"]: each for each in page["comments"]}
        if page["next"] is None:
            return found
        query = {"cursor": page["next"]}


def test_the_corpus_is_as_large_as_the_goal(sown: dict[str, tuple[str, str]]) -> None:
    assert len(corpus()) >= 665
    assert len(sown) >= len(corpus()) * 0.97


def test_none_is_altered_but_for_tidying(site: Site, sown: dict[str, tuple[str, str]]) -> None:
    with site.database.reading() as session:
        kept = {row.id: (row.body, row.name) for row in session.query(Comment).all()}
    wrong = {text for each, (text, name) in sown.items() if kept[each] != (tidy(text), tidy_name(name))}
    assert wrong == set()


def test_tidying_changes_no_letter() -> None:
    def letters(text: str) -> str:
        return "".join(
            each
            for each in unicodedata.normalize("NFC", text)
            if not each.isspace() and unicodedata.category(each) != "Cc"
        )

    assert [text for text in corpus() if letters(tidy(text)) != letters(text)] == []


def test_every_one_is_shown_with_all_its_words(site: Site, sown: dict[str, tuple[str, str]]) -> None:
    listed = shown(site)
    assert listed.keys() >= sown.keys()
    for each, (text, _) in sown.items():
        words = unescape(TAG.sub(" ", listed[each]["html"]))
        plain = re.findall(r"\w+", INVISIBLE.sub("", tidy(text)))
        missing = [word for word in plain if word not in INVISIBLE.sub("", words)]
        # The signs of Markdown and an address's scheme are the only words that may become something else.
        assert [word for word in missing if word not in {"_", "x"} and not set(word) <= set("_*")] == [], text


def test_no_name_turns_around_what_stands_beside_it(site: Site, sown: dict[str, tuple[str, str]]) -> None:
    page, address = site.reader().get(f"/comments/threads/{THREAD}").text, f"/comments/threads/{THREAD}"
    seen = 0
    while True:
        for name in re.findall(r'class="comment-name"[^>]*>(.*?)</h', page, re.DOTALL):
            assert re.fullmatch(r"\s*<bdi>.*?</bdi>\s*", name, re.DOTALL), name
            seen += 1
        more = re.search(r'data-more href="([^"#]+)', page)
        if more is None:
            break
        address = unescape(more[1])
        page = site.reader().get(address).text
    assert seen == len(sown)


def test_the_queue_bears_them_all(site: Site, sown: dict[str, tuple[str, str]]) -> None:
    moderator, cursor, seen = site.moderator(), "", 0
    while True:
        page = moderator.get(f"/comments/moderation?tab=approved&cursor={cursor}")
        assert page.status_code == 200
        seen += page.text.count('class="work-card"')
        more = re.search(r'class="more"><a[^>]*cursor=([^"&]+)', page.text)
        if more is None:
            break
        cursor = more[1]
    assert seen == len(sown)
