"""Every door checks who may pass, where a form came from, and that what came in is what was promised."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from redis import Redis

from shared.sessions import Opening, Person, Sessions, fingerprint
from shared.web.app import doors_of
from shared.web.place import COOKIE
from tests.shared.web.small_service import a_small_app

ANNA = Person("p1", "Anna", ("moderator",))
JSON = {"Content-Type": "application/json"}


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    return a_small_app(tmp_path).test_client()


@pytest.fixture
def sessions(redis_url: str) -> Sessions:
    records = Sessions(Redis.from_url(redis_url, decode_responses=True))
    records.write_people([ANNA, Person("p2", "Ella", ("editor",))])
    return records


def test_every_door_states_its_rule(tmp_path: Path) -> None:
    doors = {(door.method, door.path): door.may for door in doors_of(a_small_app(tmp_path))}
    assert doors[("GET", "/notes/open")] is None
    assert doors[("POST", "/notes/inside")] == "moderate"


def test_a_call_gives_what_it_was_asked(client: FlaskClient) -> None:
    answer = client.post("/notes/api/v1/notes?limit=5", json={"text": "hei"})
    assert (answer.status_code, answer.json, answer.headers["X-Limit"]) == (201, {"text": "hei", "lines": []}, "5")


@pytest.mark.parametrize(
    ("body", "headers", "status", "kind"),
    [
        (b"{", JSON, 400, "broken-json"),
        (b"[" * 50_000, JSON, 400, "broken-json"),
        (b'{"text": NaN}', JSON, 400, "broken-json"),
        (b"\xff\xfe", JSON, 400, "broken-json"),
        (b"1" * 6_000, JSON, 400, "broken-json"),
        (b'{"text": "\\ud800"}', JSON, 422, "wrong-fields"),
        (b'{"text": "a\\u0000"}', JSON, 422, "wrong-fields"),
        (b'{"text": "%s"}' % (b"a" * 21), JSON, 422, "wrong-fields"),
        (b'{"lines": 3}', JSON, 422, "wrong-fields"),
        (b"null", JSON, 422, "wrong-fields"),
        (b'{"text": "x"}', {"Content-Type": "text/plain"}, 415, "wrong-type"),
    ],
)
def test_a_wrong_body_gets_a_problem_that_says_what_to_do(
    client: FlaskClient, body: bytes, headers: dict[str, str], status: int, kind: str
) -> None:
    answer = client.post("/notes/api/v1/notes", data=body, headers=headers)
    assert (answer.status_code, answer.content_type) == (status, "application/problem+json")
    assert answer.json is not None
    assert answer.json["type"].endswith(kind)
    assert answer.json["detail"]


def test_the_field_at_fault_is_named(client: FlaskClient) -> None:
    answer = client.post("/notes/api/v1/notes", json={"lines": [1]}, headers={"Accept-Language": "en"})
    assert answer.json is not None
    assert [error["field"] for error in answer.json["errors"]] == ["text", "lines.0"]


def test_a_wrong_limit_is_a_wrong_field(client: FlaskClient) -> None:
    assert client.post("/notes/api/v1/notes?limit=many", json={"text": "x"}).status_code == 422


def test_a_body_beyond_all_measure_is_refused(client: FlaskClient) -> None:
    assert client.post("/notes/api/v1/notes", data=b"x" * 13_000_000, headers=JSON).status_code == 413


def test_without_a_token_nobody_passes(tmp_path: Path, redis_url: str) -> None:
    client = a_small_app(tmp_path, redis_url).test_client()
    answer = client.get("/notes/api/v1/secret")
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, 'Bearer realm="vastine"')
    assert client.get("/notes/api/v1/secret", headers={"Authorization": "Bearer wrong"}).status_code == 401


def test_a_wrong_token_is_told_even_where_none_is_needed(tmp_path: Path, redis_url: str) -> None:
    client = a_small_app(tmp_path, redis_url).test_client()
    wrong = {"Authorization": "Bearer wrong"}
    assert client.post("/notes/api/v1/notes", json={"text": "x"}, headers=wrong).status_code == 401


@pytest.mark.parametrize(("person", "status"), [("p1", 204), ("p2", 403)])
def test_a_token_opens_what_its_owner_may(
    tmp_path: Path, redis_url: str, sessions: Sessions, person: str, status: int
) -> None:
    sessions.write_token(fingerprint("secret"), person, 60)
    client = a_small_app(tmp_path, redis_url).test_client()
    assert client.get("/notes/api/v1/secret", headers={"Authorization": "Bearer secret"}).status_code == status


def test_a_page_for_staff_leads_to_the_sign_in_and_back(tmp_path: Path, redis_url: str) -> None:
    answer = a_small_app(tmp_path, redis_url).test_client().get("/notes/inside?tab=pending")
    assert (answer.status_code, answer.location) == (303, "/staff/sign-in?next=/notes/inside%3Ftab%3Dpending")


def test_a_colleagues_form_counts_only_with_the_key_of_their_session(
    tmp_path: Path, redis_url: str, sessions: Sessions
) -> None:
    client = a_small_app(tmp_path, redis_url).test_client()
    cookie = sessions.open("p1", Opening(), datetime.now(UTC))
    client.set_cookie(COOKIE, cookie)
    signed_in = sessions.by_cookie(cookie, datetime.now(UTC))
    assert signed_in is not None
    assert client.post("/notes/inside", data={"csrf": "guess"}).status_code == 403
    assert client.post("/notes/inside").status_code == 403
    assert client.post("/notes/inside", data={"csrf": signed_in.csrf}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_from_another_site_is_refused(client: FlaskClient, headers: dict[str, str]) -> None:
    assert client.post("/notes/open", headers=headers).status_code == 403
    assert client.post("/notes/open", headers={"Origin": "http://127.0.0.1:8000"}).status_code == 200


def test_when_redis_is_away_staff_are_asked_to_come_back_and_readers_notice_nothing(client: FlaskClient) -> None:
    answer = client.get("/notes/api/v1/secret", headers={"Authorization": "Bearer x"})
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10")
    assert client.get("/notes/open").status_code == 200


def test_an_address_that_is_no_text_is_refused_before_it_reaches_a_database(client: FlaskClient) -> None:
    assert client.post("/notes/api/v1/notes?limit=1%00", json={"text": "x"}).status_code == 422
    assert client.post("/notes/api/v1/notes?limit=1&odd=%00", json={"text": "x"}).status_code == 422


@pytest.mark.parametrize("from_elsewhere", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_a_call_that_writes_by_cookie_must_come_from_this_site(
    tmp_path: Path, redis_url: str, sessions: Sessions, from_elsewhere: dict[str, str]
) -> None:
    sessions.write_token(fingerprint("secret"), "p1", 60)
    token = {"Authorization": "Bearer secret"}
    client = a_small_app(tmp_path, redis_url).test_client()
    assert client.post("/notes/api/v1/secret", headers=token | from_elsewhere).status_code == 204
    client.set_cookie(COOKIE, sessions.open("p1", Opening(), datetime.now(UTC)))
    assert client.post("/notes/api/v1/secret").status_code == 204
    assert client.post("/notes/api/v1/secret", headers=from_elsewhere).status_code == 403


@pytest.mark.parametrize(("secret", "status"), [("secret", 403), ("forged", 401)])
def test_a_program_is_let_into_no_page_where_it_could_give_itself_more(
    tmp_path: Path, redis_url: str, sessions: Sessions, secret: str, status: int
) -> None:
    sessions.write_token(fingerprint("secret"), "p1", 60)
    client = a_small_app(tmp_path, redis_url).test_client()
    token = {"Authorization": f"Bearer {secret}"}
    assert client.post("/notes/inside", headers=token).status_code == status
    client.set_cookie(COOKIE, sessions.open("p1", Opening(), datetime.now(UTC)))
    assert client.post("/notes/inside", headers=token).status_code == status


def test_who_lacks_a_second_step_passes_only_where_it_can_be_set_up(
    tmp_path: Path, redis_url: str, sessions: Sessions
) -> None:
    client = a_small_app(tmp_path, redis_url).test_client()
    client.set_cookie(COOKIE, sessions.open("p1", Opening(bound=True), datetime.now(UTC)))
    assert client.get("/notes/second-step").status_code == 200
    for refused in (client.get("/notes/inside"), client.get("/notes/api/v1/secret")):
        assert refused.status_code == 403
    assert "second step" in client.get("/notes/inside", headers={"Accept-Language": "en"}).text
