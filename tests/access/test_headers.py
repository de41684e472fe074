"""What every page carries, whoever asks: nothing foreign runs in it, nobody frames it, and what is personal is kept nowhere."""

from __future__ import annotations

import pytest

from tests.access.askers import EVERYBODY, Credentials, ask, by_session
from tests.access.walk import Row, read_table
from tests.access.world import World

READING = sorted(row for row in read_table()[0].values() if not row.writes)
INSIDE = [row for row in READING if row.roles is not None]
OPEN = [row for row in READING if row.roles is None]
# Their job is to be kept, or they say it themselves for each reader.
EMBEDDED = {"/comments/embed.js", "/comments/threads/<thread>"}


@pytest.mark.parametrize("row", INSIDE, ids=lambda row: row.name)
def test_what_colleagues_see_is_kept_nowhere_framed_nowhere_and_runs_nothing_foreign(row: Row, world: World) -> None:
    answer = ask(world, row, by_session("admin")(world))
    assert "no-store" in answer.headers["Cache-Control"]
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("row", INSIDE, ids=lambda row: row.name)
def test_a_refusal_is_kept_nowhere_either(row: Row, world: World) -> None:
    for asker in EVERYBODY:
        if not asker.may(row) and asker.roles is not None and not asker.by_token:
            answer = ask(world, row, asker.bring(world))
            assert "no-store" in answer.headers["Cache-Control"], asker.name


@pytest.mark.parametrize("row", OPEN, ids=lambda row: row.name)
def test_readers_get_no_cookie_and_no_foreign_content(row: Row, world: World) -> None:
    answer = ask(world, row, Credentials())
    # Whoever comes back from a provider of identities is about to sign in.
    if "/provider/" not in row.path:
        assert "Set-Cookie" not in answer.headers
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    if row.path not in EMBEDDED:
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
