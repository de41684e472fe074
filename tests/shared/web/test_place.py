"""Where a door stands, and who is asking there."""

from pathlib import Path

import pytest
from redis import Redis

from shared.sessions import Person, Sessions, fingerprint
from shared.web.place import bearer, cookie_name, now, place, who
from tests.shared.web.small_service import a_house, a_small_app


def test_the_cookie_is_bound_to_https_where_there_is_https(tmp_path: Path) -> None:
    assert cookie_name(a_house(tmp_path, "redis://r", VASTINE_PUBLIC_URL="https://a.example")) == "__Host-vastine_staff"
    assert cookie_name(a_house(tmp_path, "redis://r")) == "vastine_staff"


@pytest.mark.parametrize(
    ("header", "token"),
    [("Bearer abc", "abc"), ("bearer  abc ", "abc"), ("Basic abc", None), ("", None), ("Bearer", "")],
)
def test_a_token_is_read_from_the_usual_header(tmp_path: Path, header: str, token: str | None) -> None:
    with a_small_app(tmp_path).test_request_context("/notes/open", headers={"Authorization": header}):
        assert bearer() == token


def test_who_is_asked_of_redis_once_a_request(tmp_path: Path, redis_url: str) -> None:
    records = Sessions(Redis.from_url(redis_url, decode_responses=True))
    records.write_people([Person("p1", "Anna", ("editor",))])
    records.write_token(fingerprint("t"), "p1", 60)
    with a_small_app(tmp_path, redis_url).test_request_context("/notes/open", headers={"Authorization": "Bearer t"}):
        first = who()
        records.write_people([], gone=["p1"])
        assert first is not None
        assert who() is first


def test_time_comes_from_the_house(tmp_path: Path) -> None:
    with a_small_app(tmp_path).test_request_context("/notes/open"):
        assert place().service == "notes"
        assert now().tzinfo is not None
