"""A form that was refused because of the session is given back, ready to be sent once more, and nothing is lost."""

from __future__ import annotations

import html
import io
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from redis import Redis

from shared.sessions import Opening, Person, Sessions
from shared.web.place import COOKIE
from tests.shared.web.small_service import a_small_app

HERE = {"Sec-Fetch-Site": "same-origin"}
TYPED = {"csrf": "old", "body": 'Pitkä "ajatus" <b>\r\n\r\ntoinen rivi', "version": "3", "kind": "a"}


@pytest.fixture
def sessions(redis_url: str) -> Sessions:
    records = Sessions(Redis.from_url(redis_url, decode_responses=True))
    records.write_people([Person("p1", "Anna", ("moderator",)), Person("p2", "Ella", ())])
    return records


@pytest.fixture
def app(tmp_path: Path, redis_url: str) -> Flask:
    return a_small_app(tmp_path, redis_url)


def signed_in(client: FlaskClient, sessions: Sessions, person: str = "p1", ago: timedelta = timedelta()) -> None:
    client.set_cookie(COOKIE, sessions.open(person, Opening(), datetime.now(UTC) - ago))


def kept(page: str) -> dict[str, str]:
    """What the form that stands ready would send."""
    fields = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', page)
    return {html.unescape(name): html.unescape(value) for name, value in fields}


def test_a_form_survives_the_end_of_its_session_and_a_new_sign_in(app: Flask, sessions: Sessions) -> None:
    browser = app.test_client()
    refused = browser.post("/notes/inside?tab=2", data=TYPED, headers=HERE)
    assert refused.status_code == 401
    assert 'action="/notes/inside?tab=2"' in refused.text
    assert 'href="/staff/sign-in?next=/staff/signed-in" target="_blank"' in refused.text
    assert kept(refused.text) == TYPED | {"csrf": ""}
    signed_in(browser, sessions)
    stale = browser.post("/notes/inside?tab=2", data=kept(refused.text), headers=HERE)
    assert stale.status_code == 403
    again = kept(stale.text)
    assert again | {"csrf": ""} == TYPED | {"csrf": ""}
    done = browser.post("/notes/inside?tab=2", data=again, headers=HERE)
    assert (done.status_code, done.text) == (200, "Anna")


@pytest.mark.parametrize(
    "elsewhere", [{}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "none"}]
)
def test_what_another_site_made_the_browser_send_never_stands_ready_with_our_key(
    app: Flask, sessions: Sessions, elsewhere: dict[str, str]
) -> None:
    browser = app.test_client()
    assert kept(browser.post("/notes/inside", data=TYPED, headers=elsewhere).text) == {}
    signed_in(browser, sessions)
    assert kept(browser.post("/notes/inside", data=TYPED, headers=elsewhere).text) == {}


def test_a_form_with_a_secret_is_not_kept(app: Flask) -> None:
    page = app.test_client().post("/notes/inside", data=TYPED | {"password": "salasana-x"}, headers=HERE).text
    assert "salasana-x" not in page
    assert kept(page) == {}
    assert "toinen rivi" in page


def test_files_are_said_to_be_lost_and_the_rest_is_kept(app: Flask) -> None:
    sent = {"body": "Kuvan kanssa", "picture": (io.BytesIO(b"x"), "kuva.png")}
    page = app.test_client().post(
        "/notes/inside?lang=en", data=sent, headers=HERE, content_type="multipart/form-data"
    ).text  # fmt: skip
    assert 'enctype="multipart/form-data"' in page
    assert "could not be kept" in page
    assert kept(page)["body"] == "Kuvan kanssa"


def test_what_cannot_be_taken_back_waits_for_a_fresh_sign_in(app: Flask, sessions: Sessions) -> None:
    browser = app.test_client()
    signed_in(browser, sessions, ago=timedelta(minutes=20))
    leads = browser.get("/notes/final?a=1")
    assert (leads.status_code, leads.location) == (303, "/staff/confirm?next=/notes/final%3Fa%3D1")
    key = sessions.of_person("p1", datetime.now(UTC))[0].csrf
    refused = browser.post("/notes/final", data=TYPED | {"csrf": key}, headers=HERE)
    assert refused.status_code == 403
    assert 'href="/staff/confirm?next=/staff/signed-in" target="_blank"' in refused.text
    browser.set_cookie(COOKIE, sessions.open("p1", Opening(csrf=key), datetime.now(UTC)))
    assert browser.post("/notes/final", data=kept(refused.text), headers=HERE).text == "final"


def test_whose_role_was_taken_away_gets_their_text_back_and_a_way_on(app: Flask, sessions: Sessions) -> None:
    browser = app.test_client()
    signed_in(browser, sessions, "p2")
    page = browser.post("/notes/inside?lang=fi", data=TYPED, headers=HERE).text
    assert "toinen rivi" in page
    assert "Kysy asiasta ylläpitäjältä" in page
    assert 'href="/staff/me"' in page
    assert kept(page) == {}


def test_while_redis_is_away_the_form_stands_ready_all_the_same(tmp_path: Path, redis_away: str) -> None:
    browser = a_small_app(tmp_path, redis_away).test_client()
    browser.set_cookie(COOKIE, "somebody's")
    refused = browser.post("/notes/inside", data=TYPED, headers=HERE)
    assert refused.status_code == 503
    assert kept(refused.text) == TYPED | {"csrf": ""}
