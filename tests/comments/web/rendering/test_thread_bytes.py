"""A thread is rendered outside any request, in its own language, into bytes that are ready to send."""

import gzip
import json
import re
from html.parser import HTMLParser

import pytest

from services.comments.settings import Settings
from services.comments.use_cases.answer_as_staff import answer_as_staff
from services.comments.use_cases.show_thread import show_thread
from services.comments.use_cases.withdraw_comment import withdraw_comment
from services.comments.web.rendering.thread_bytes import (
    etag_of,
    fragment,
    render_thread,
    thread_environment,
    thread_json,
)
from shared.web.compressing import packed
from shared.web.stamps import MARK
from tests.comments.builders import ANNA, a_public_comment, later, open_thread, submit
from tests.fixtures.house import house_values


@pytest.fixture
def environment(tmp_path):
    return thread_environment(Settings.from_env(house_values(tmp_path, "redis://127.0.0.1:1")).house)


class Tags(HTMLParser):
    """Fails on tags that do not pair."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in {"input", "br"}:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        """Closes itself."""

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def rendered(database, environment, seconds=60):
    return render_thread(environment, show_thread(database, "t1", None, later(seconds)))


def test_a_busy_thread_is_sound_html_with_each_id_once(sqlite, environment):
    open_thread(sqlite)
    first = a_public_comment(sqlite, name="Anna <b>", body="Yksi & kaksi.")
    answer = a_public_comment(sqlite, later(1), parent=first.comment)
    a_public_comment(sqlite, later(2), parent=answer.comment, language="sv")
    answer_as_staff(sqlite, first.comment, "Kiitos palautteesta.", ANNA, later(3))
    gone = a_public_comment(sqlite, later(4), body="Poistan tämän.")
    a_public_comment(sqlite, later(5), parent=gone.comment)
    withdraw_comment(sqlite, gone.token, later(6))
    html = rendered(sqlite, environment).html
    tags = Tags()
    tags.feed(html)
    assert tags.open == []
    assert len(tags.ids) == len(set(tags.ids))
    assert "<bdi>Anna &lt;b&gt;</bdi>" in html
    assert "Toimituksen vastaus" in html
    assert "Kirjoittaja on poistanut tämän kommentin." in html
    assert 'lang="sv"' in html
    assert html.count('class="replies"') == 2


def test_the_form_stands_first_in_an_empty_thread_and_last_in_another(sqlite, environment):
    open_thread(sqlite)
    assert 'class="write"' in rendered(sqlite, environment).html
    a_public_comment(sqlite)
    html = rendered(sqlite, environment).html
    assert html.index('class="comments"') < html.index('class="write"')
    assert f'name="stamp" value="{MARK}"' in html


def test_a_closed_thread_says_so_and_has_no_form(sqlite, environment):
    open_thread(sqlite, mode="closed")
    html = rendered(sqlite, environment).html
    assert "Kommentointi on päättynyt" in html
    assert "<form" not in html


@pytest.mark.parametrize(("language", "words"), [("fi", "Kommentit"), ("sv", "Kommentarer"), ("en", "Comments")])
def test_it_speaks_the_language_of_its_article(sqlite, environment, language, words):
    open_thread(sqlite, language=language)
    page = show_thread(sqlite, "t1", None, later())
    html = fragment(environment, page, "given")
    assert words in html
    assert 'value="given"' in html
    assert not re.search(r"\{\w+\}|Undefined", html)


def test_no_word_of_what_is_not_public_is_in_any_of_the_bytes(sqlite, environment):
    open_thread(sqlite)
    submit(sqlite, body="Salainen odottaja.", name="Salanimi")
    made = rendered(sqlite, environment)
    assert "Sala" not in made.html + made.json.decode()


def test_the_same_content_has_the_same_etag_and_bytes(sqlite, environment):
    open_thread(sqlite)
    a_public_comment(sqlite)
    one, two = rendered(sqlite, environment), rendered(sqlite, environment, 90)
    assert (one.etag, one.json_gz) == (two.etag, two.json_gz) == (etag_of(one.json), packed(one.json))
    assert gzip.decompress(one.json_gz) == one.json
    a_public_comment(sqlite, later(1))
    assert rendered(sqlite, environment).etag != one.etag


def test_programs_get_what_the_design_names(sqlite):
    open_thread(sqlite)
    kept = a_public_comment(sqlite, name="Anna")
    document = json.loads(thread_json(show_thread(sqlite, "t1", None, later())))
    assert {"thread", "title", "open", "count", "comments", "next"} <= document.keys()
    (comment,) = document["comments"]
    assert {"id", "parent", "name", "html", "published_at", "official", "redacted"} <= comment.keys()
    assert (comment["id"], comment["published_at"], comment["redacted"]) == (
        kept.comment,
        "2026-11-23T12:00:00Z",
        False,
    )


def test_nothing_that_a_reader_writes_is_taken_for_the_place_of_the_stamp(sqlite, environment):
    open_thread(sqlite)
    written = f'{MARK} value="{MARK}" https://example.org/{MARK} {MARK.strip(chr(2))}'
    a_public_comment(sqlite, body=written)
    assert rendered(sqlite, environment).html.count(MARK) == 1
