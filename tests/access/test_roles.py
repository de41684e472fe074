"""Everybody at every door: who may passes, who may not is turned away and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from tests.access.askers import CONFIRM, EVERYBODY, SIGN_IN, Credentials, ask, is_refusal
from tests.access.walk import Row, read_table
from tests.access.world import World, made_apps, place_of

ROWS = sorted(read_table()[0].values())
# The provider is not there in these tests; the door says so.
PROVIDER_AWAY = {"POST /staff/sign-in/provider", "GET /staff/sign-in/provider/back"}
GUARDED = [row for row in ROWS if row.roles is not None]


@pytest.fixture(scope="module")
def credentials(world: World) -> dict[str, Credentials]:
    """What everybody brings; as long as all are refused, it stays good."""
    return {asker.name: asker.bring(world) for asker in EVERYBODY}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_who_may_not_is_turned_away_and_nothing_is_written(
    row: Row, world: World, credentials: dict[str, Credentials]
) -> None:
    before = world.state()
    refused = [asker for asker in EVERYBODY if not asker.may(row)]
    answers = {asker.name: (asker, ask(world, row, credentials[asker.name])) for asker in refused}
    assert refused
    assert [
        f"{name}: {answer.status}" for name, (asker, answer) in answers.items() if not is_refusal(asker, row, answer)
    ] == []
    assert world.state() == before


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_who_may_passes(row: Row, world: World) -> None:
    wrong = []
    for asker in EVERYBODY:
        if asker.may(row):
            answer = ask(world, row, asker.bring(world))
            if not _let_in(row, answer):
                wrong.append(f"{asker.name}: {answer.status} {answer.location or ''}")
    assert wrong == []


@pytest.mark.parametrize("row", GUARDED, ids=lambda row: row.name)
def test_with_redis_away_nobody_is_taken_for_somebody(row: Row, blind: World) -> None:
    for brought in (Credentials(token="vst_forged"), Credentials(cookie="forged"), Credentials()):
        answer = ask(blind, row, brought)
        told = answer.status_code in {401, 403, 503} or (
            answer.status_code == 303 and answer.location.startswith(SIGN_IN)
        )
        assert told, f"{brought}: {answer.status}"


@pytest.fixture(scope="module")
def blind(world: World, tmp_path_factory: pytest.TempPathFactory) -> World:
    """The same addresses, asked of apps whose Redis is not there."""
    folder: Path = tmp_path_factory.mktemp("blind")
    apps = made_apps(folder, f"unix://{folder}/nobody?db=0")
    assert {place_of(app).service for app in apps.values()} == set(world.apps)
    return World(apps, world.redis, {}, world.people, world.values)


def _let_in(row: Row, answer: TestResponse) -> bool:
    status, location = answer.status_code, answer.location or ""
    if row.name in PROVIDER_AWAY and status == 503:
        return True
    return status < 500 and status not in {401, 403, 405} and not location.startswith((SIGN_IN, CONFIRM))
