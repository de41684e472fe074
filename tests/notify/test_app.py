"""The app as a whole: alive, ready, measured, described, and closed where it should be."""

import pytest

from services.notify.app import create_app
from shared.sessions import Power
from shared.web.app import doors_of
from tests.notify.builders import NOON, a_delivery, settings_of

OPEN = {"/notify/healthz", "/notify/readyz", "/notify/metrics", "/notify/healthz/worker"}


@pytest.fixture
def app(tmp_path, redis_away, database):
    return create_app(settings_of(tmp_path, redis_away, VASTINE_MAILBOX_DIR=str(tmp_path / "mailbox")))


@pytest.mark.parametrize("path", sorted(OPEN))
def test_watchers_get_an_answer_even_when_redis_is_away(app, path):
    assert app.test_client().get(path).status_code == 200


def test_the_figures_are_told(app, database):
    a_delivery(database, NOON)
    figures = app.test_client().get("/notify/metrics").text
    assert "vastine_notify_deliveries_waiting 1.0" in figures
    assert "vastine_notify_oldest_due_seconds" in figures


def test_every_other_door_asks_who_comes(app):
    assert {door.path for door in doors_of(app) if door.may is None} == OPEN
    assert {door.may for door in doors_of(app) if door.method == "POST"} == {Power.RETRY_DELIVERIES}


def test_the_calls_are_described(app):
    paths = app.test_client().get("/notify/api/openapi.json").json["paths"]
    assert set(paths) == {"/notify/api/v1/deliveries", "/notify/api/v1/mailbox"}
