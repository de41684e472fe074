"""A call from elsewhere is answered by the registered sites' exact origins, and no cookie is ever asked for."""

import pytest

from shared.database import Database

BLOG = "https://blog.example"
READ, WRITE = "/comments/api/v1/outside?page=https://blog.example/x", "/comments/api/v1/outside/comments"


def asked(client, path, origin=BLOG):
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    return client.options(path, headers=headers)


@pytest.mark.parametrize("path", [READ, WRITE, "/comments/api/v1/threads/t1", "/comments/api/v1/threads/t1/comments"])
def test_a_registered_site_may_ask_first(client, path):
    answer = asked(client, path)
    assert answer.headers["Access-Control-Allow-Origin"] == BLOG
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, POST"
    assert "Content-Type" in answer.headers["Access-Control-Allow-Headers"]
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "Origin" in answer.headers["Vary"]


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "", "*", f"{BLOG}/", "http://blog.example", f"{BLOG}.evil.example",
               "https://BLOG.example"],
)  # fmt: skip
def test_nobody_else_gets_an_answer_that_their_script_may_read(client, origin):
    for answer in (asked(client, WRITE, origin), client.get(READ, headers={"Origin": origin})):
        assert not [name for name, _ in answer.headers if name.startswith("Access-Control-")]


def test_what_is_not_for_sites_is_for_no_site(client):
    for path in ("/comments/api/v1/comments/x/reports", "/comments/api/v1/receipts/x", "/comments/outside"):
        assert "Access-Control-Allow-Origin" not in asked(client, path).headers


def test_while_the_database_is_away_no_site_is_known(client, place, tmp_path):
    away = Database(f"sqlite:///{tmp_path}/nothing/here.db")
    object.__setattr__(place, "database", away)
    answer = client.options(WRITE, headers={"Origin": BLOG})
    assert answer.status_code == 200
    assert "Access-Control-Allow-Origin" not in answer.headers
