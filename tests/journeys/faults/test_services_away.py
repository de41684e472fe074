"""One service down is no trouble for the others (B8): each is a process of its own here, as in the compose file."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import requests

from shared.streams.connection import COURIER_DEADLINE, connect
from tests.fixtures.postgres import Postgres
from tests.fixtures.waiting import wait_until
from tests.journeys.faults.strangers import PREFIXES, Strangers, strangers

ARTICLE = {"title": "Yksin pystyssä", "body_html": "<p>Teksti.</p>", "language": "fi", "status": "published"}


def token_of(house: Strangers, *roles: str) -> dict[str, str]:
    words = [word for role in roles for word in ("--role", role)]
    house.command(
        "staff", "add", "a@example.org", "--name", "A", *words, "--password-stdin", given="kulkee-sateessa-kotiin"
    )
    token = house.command("token", "create", "a@example.org").splitlines()[-1]
    return {"Authorization": f"Bearer {token}"}


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_each_service_works_on_while_another_is_down(tmp_path: Path, redis_url: str) -> None:
    with strangers(tmp_path, redis_url) as house:
        house.start("staff", "articles")
        allowed = token_of(house, "editor", "moderator")
        articles, comments = house.url("articles"), house.url("comments")
        made = requests.post(f"{articles}/api/v1/articles", json=ARTICLE, headers=allowed, timeout=20).json()
        page = f"{articles}/articles/{made['url'].rsplit('/', 1)[1]}"
        thread = f"{comments}/comments/api/v1/threads/{made['thread']}"

        # Comments has never run: the article is served at once and says kindly where the comments will be.
        started = time.monotonic()
        alone = requests.get(page, timeout=20)
        assert time.monotonic() - started < 1
        assert alone.status_code == 200
        assert f"/comments/threads/{made['thread']}" in alone.text

        # Notify is down: readers post all the same.
        house.start("comments")
        wait_until(lambda: requests.get(thread, timeout=5).ok)
        told = {"body": "Hyvä teksti", "contact": {"email": "lukija@example.org"}}
        posted = requests.post(f"{thread}/comments", json=told, timeout=20)
        assert posted.status_code == 201

        # Articles and staff are down: moderation works, and what was decided is shown.
        house.stop("articles", "staff")
        queue = requests.get(f"{comments}/comments/api/v1/queue", headers=allowed, timeout=20).json()
        (card,) = queue["comments"]
        decided = requests.post(
            f"{comments}/comments/api/v1/comments/{card['id']}/decisions",
            json={"verdict": "approve", "version": card["version"]}, headers=allowed, timeout=20,
        )  # fmt: skip
        assert decided.status_code == 201
        wait_until(lambda: requests.get(thread, timeout=5).json()["count"] == 1)
        ready = f"comments:thread:{made['thread']}:html"
        wait_until(lambda: "Hyvä teksti" in str(connect(redis_url, COURIER_DEADLINE).get(ready)))

        # Comments is down again, articles is back: the page shows the thread that lies ready.
        house.stop("comments")
        house.start("articles")
        assert "Hyvä teksti" in requests.get(page, timeout=20).text


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_services_start_before_redis_and_find_it_when_it_comes(tmp_path: Path, own_redis) -> None:
    own_redis.stop()
    with strangers(tmp_path, own_redis.url) as house:
        house.start("staff", "articles", "comments")
        own_redis.start()
        allowed = token_of(house, "editor")
        made = requests.post(f"{house.url('articles')}/api/v1/articles", json=ARTICLE, headers=allowed, timeout=20)
        assert made.status_code == 201
        thread = f"{house.url('comments')}/comments/api/v1/threads/{made.json()['thread']}"
        wait_until(lambda: requests.get(thread, timeout=5).ok)


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.timeout(300)
def test_services_start_before_postgresql_and_are_ready_soon_after_it_comes(
    tmp_path: Path, redis_url: str, own_postgres: Postgres
) -> None:
    with strangers(tmp_path, redis_url, VASTINE_DATABASE_URL=own_postgres.url) as house:
        own_postgres.stop()
        house.launch(*PREFIXES)
        wait_until(lambda: all(house.lives(service) for service in PREFIXES), seconds=60)
        assert [service for service in PREFIXES if house.is_ready(service)] == []
        own_postgres.start()
        wait_until(lambda: all(house.is_ready(service) for service in PREFIXES), seconds=10)
        allowed = token_of(house, "editor")
        made = requests.post(f"{house.url('articles')}/api/v1/articles", json=ARTICLE, headers=allowed, timeout=20)
        assert made.status_code == 201
        # The couriers have found it too: the article's thread opens.
        thread = f"{house.url('comments')}/comments/api/v1/threads/{made.json()['thread']}"
        wait_until(lambda: requests.get(thread, timeout=5).ok)
        assert [name for name, process in house.running.items() if process.poll() is not None] == []
