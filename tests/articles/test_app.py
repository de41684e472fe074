"""The app answers every address of its own, says who may pass, and keeps its promises about headers."""

import pytest

from services.articles.use_cases.list_shelves import list_choices
from shared.sessions import Power
from shared.web.app import doors_of

OPEN_WRITES = {"/groups/<slug>"}


def test_it_lives_is_ready_and_tells_its_figures(site):
    reader = site.reader()
    assert reader.get("/healthz").json == {"status": "ok", "service": "articles"}
    assert reader.get("/readyz").status_code == 200
    assert b"vastine_articles_published_articles 0.0" in reader.get("/metrics").data


def test_nothing_is_written_without_the_power_to_write_articles_but_a_wish_to_join(site):
    for door in doors_of(site.app):
        if door.method not in {"GET", "HEAD"} and door.path not in OPEN_WRITES:
            assert door.may == Power.WRITE_ARTICLES, door
        if door.path.startswith("/desk"):
            assert door.may == Power.WRITE_ARTICLES, door


def test_the_desk_is_shut_to_others(site):
    assert site.reader().get("/desk").headers["Location"] == "/staff/sign-in?next=/desk"
    assert site.editor("moderator").get("/desk").status_code == 403


def test_readers_get_no_cookie_and_a_strict_policy(site):
    answer = site.reader().get("/")
    assert "Set-Cookie" not in answer.headers
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "style=" not in answer.text
    assert "<script" not in answer.text


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_text_is_missing(site, language):
    editor = site.editor()
    for path in ("/", "/search?q=x", "/privacy", "/desk", "/desk/articles/new", "/desk/collections", "/desk/groups/new",
                 "/desk/recordings/new", "/nowhere"):  # fmt: skip
        joiner = "&" if "?" in path else "?"
        answer = editor.get(f"{path}{joiner}lang={language}")
        assert answer.status_code in {200, 404}, path
        assert f'<html lang="{language}">' in answer.text
    assert list_choices(site.database, language).people == ()


def test_the_calls_are_described(site):
    paths = site.reader().get("/api/openapi.json").json["paths"]
    assert set(paths) == {"/api/v1/articles", "/api/v1/articles/{article_id}"}
