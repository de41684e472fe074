"""Every answer says what a browser may do with it."""

from pathlib import Path

import pytest

from tests.shared.web.small_service import a_small_app

PATHS = ["/notes/open", "/notes/nowhere", "/notes/healthz", "/notes/api/openapi.json", "/notes/static/vastine/base.css"]


@pytest.mark.parametrize("path", PATHS)
def test_no_answer_lets_a_browser_guess_frame_or_run_anything_foreign(tmp_path: Path, path: str) -> None:
    with a_small_app(tmp_path).test_client().get(path) as answer:
        headers = answer.headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "same-origin"
    assert "Set-Cookie" not in headers


def test_what_was_made_for_somebody_is_kept_nowhere(tmp_path: Path, redis_url: str) -> None:
    client = a_small_app(tmp_path, redis_url).test_client()
    assert client.get("/notes/inside").headers["Cache-Control"] == "no-store"
    assert client.get("/notes/open").headers["Cache-Control"] == "no-cache"


def test_strict_transport_goes_with_https_only(tmp_path: Path) -> None:
    client = a_small_app(tmp_path, VASTINE_PUBLIC_URL="https://localhost").test_client()
    assert "Strict-Transport-Security" not in client.get("/notes/open").headers
    assert "Strict-Transport-Security" in client.get("/notes/open", base_url="https://localhost").headers
