"""Every fault becomes an answer that helps, and nothing that somebody typed gets into a log."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.shared.web.small_service import a_small_app


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    app = a_small_app(tmp_path)
    app.testing = False
    return app.test_client()


def test_our_own_fault_shows_no_traceback_and_logs_no_words(
    client: FlaskClient, capfd: pytest.CaptureFixture[str]
) -> None:
    answer = client.get("/notes/broken")
    assert answer.status_code == 500
    assert "RuntimeError" not in answer.text
    logged = "".join(capfd.readouterr())
    assert "RuntimeError" in logged
    assert "Aino" not in logged


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_page_that_is_not_there_says_so_in_the_readers_language(client: FlaskClient, language: str) -> None:
    answer = client.get("/notes/nowhere", headers={"Accept-Language": language})
    assert answer.status_code == 404
    assert f'<html lang="{language}"' in answer.text


def test_a_refused_form_gives_back_what_was_typed(client: FlaskClient) -> None:
    answer = client.post("/notes/open", data={"body": "Pitkä <b> ajatus"}, headers={"Origin": "https://evil.example"})
    assert (answer.status_code, "Pitkä &lt;b&gt; ajatus" in answer.text) == (403, True)


def test_every_field_comes_back_but_no_password_and_nothing_that_nobody_typed(client: FlaskClient) -> None:
    typed = {
        "name": "Aino Virta",
        "phone": "09 0000 1234",
        "password": "salasana-x",
        "current": "salasana-y",
        "wanted": "salasana-z",
        "csrf": "avain-avain",
    }
    answer = client.post("/notes/open", data=typed, headers={"Origin": "https://evil.example"})
    assert "Aino Virta" in answer.text
    assert "09 0000 1234" in answer.text
    assert "salasana-" not in answer.text
    assert "avain-avain" not in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_foreign_host_is_refused(client: FlaskClient) -> None:
    assert client.get("/notes/open", headers={"Host": "evil.example"}).status_code == 400


def test_a_wrong_method_names_the_right_ones(client: FlaskClient) -> None:
    answer = client.delete("/notes/api/v1/notes")
    assert (answer.status_code, answer.content_type) == (405, "application/problem+json")
    assert "POST" in answer.headers["Allow"]
