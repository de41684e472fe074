"""A service's app, put together: its own doors, the common ones, and what every answer carries."""

from pathlib import Path

import pytest

from shared.web.app import doors_of
from tests.shared.web.small_service import a_small_app


def test_it_answers_below_its_prefix_only(tmp_path: Path) -> None:
    client = a_small_app(tmp_path).test_client()
    assert client.get("/notes/open").status_code == 200
    assert client.get("/open").status_code == 404


def test_the_doors_can_be_walked(tmp_path: Path) -> None:
    paths = {door.path for door in doors_of(a_small_app(tmp_path))}
    assert {"/notes/open", "/notes/api/v1/notes", "/notes/healthz", "/notes/readyz", "/notes/metrics"} <= paths


@pytest.mark.parametrize(("asked", "spoken"), [("?lang=sv", "sv"), ("", "en"), ("?lang=xx", "en")])
def test_the_language_is_the_asked_one_or_the_browsers(tmp_path: Path, asked: str, spoken: str) -> None:
    client = a_small_app(tmp_path).test_client()
    assert client.get(f"/notes/open{asked}", headers={"Accept-Language": "en-GB,en"}).text == f"{spoken} {spoken}"


def test_a_browser_that_speaks_none_of_ours_gets_the_sites_language(tmp_path: Path) -> None:
    client = a_small_app(tmp_path, VASTINE_LANGUAGE="sv").test_client()
    assert client.get("/notes/open", headers={"Accept-Language": "de"}).text == "sv sv"


def test_a_static_file_with_its_hash_is_kept_for_a_year(tmp_path: Path) -> None:
    client = a_small_app(tmp_path).test_client()
    with (
        client.get("/notes/static/vastine/base.css?v=1") as hashed,
        client.get("/notes/static/vastine/base.css") as plain,
    ):
        assert hashed.headers["Cache-Control"] != plain.headers["Cache-Control"]
        assert "31536000" in hashed.headers["Cache-Control"]
        assert hashed.content_type.startswith("text/css")


@pytest.mark.parametrize("path", ["../templates/vastine/base.html", "..%2fapp.py", "/etc/passwd"])
def test_nothing_outside_the_static_folder_is_served(tmp_path: Path, path: str) -> None:
    assert a_small_app(tmp_path).test_client().get(f"/notes/static/vastine/{path}").status_code in {308, 404}
