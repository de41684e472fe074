"""The table names every route of the four apps, and each route states there what it states at its door."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask

from shared.sessions import Power
from shared.web.doors import Doors
from tests.access.walk import Row, faults, read_table, row_of
from tests.access.world import SERVICES, made_apps
from tests.shared.web.small_service import a_small_app

ROWS, OUTSIDE = read_table()


@pytest.mark.parametrize("service", SERVICES)
def test_every_route_is_in_the_table_and_states_the_same(service: str, tmp_path: Path) -> None:
    app = made_apps(tmp_path, "redis://127.0.0.1:1")[service]
    assert faults(app, service, ROWS, OUTSIDE) == []


def test_every_exception_is_still_there(tmp_path: Path) -> None:
    hung = {
        f"GET {rule.rule}"
        for app in made_apps(tmp_path, "redis://127.0.0.1:1").values()
        for rule in app.url_map.iter_rules()
    }
    assert sorted(set(OUTSIDE) - hung) == []


def planted(tmp_path: Path) -> tuple[Flask, dict[str, Row]]:
    """A small app that agrees with its table, before somebody adds a route."""
    app = a_small_app(tmp_path)
    names = faults(app, "notes", {}, {})
    assert names
    rows = {}
    for door in app.extensions["doors"]:
        who = "anyone" if door.may is None else "moderator admin" if door.may is Power.MODERATE else "staff"
        words = f"{who}{' fresh' * door.fresh}{' bound' * door.bound}"
        rows[f"{door.method} {door.path}"] = row_of("notes", f"{door.method} {door.path}", words)
    return app, rows


BESIDE = {
    "GET /notes/api/openapi.json": "",
    "GET /notes/static/vastine/<path:path>": "",
    "GET /notes/static/own/<path:path>": "",
}


def test_an_app_that_agrees_with_its_table_has_no_fault(tmp_path: Path) -> None:
    app, rows = planted(tmp_path)
    assert faults(app, "notes", rows, BESIDE) == []


def test_a_new_door_that_lets_anyone_in_is_seen(tmp_path: Path) -> None:
    app, rows = planted(tmp_path)
    doors = Doors("planted", __name__, "/notes")
    doors.page("/planted", may=None, methods=("POST",))(lambda: "")
    app.register_blueprint(doors.blueprint)
    app.extensions["doors"] += doors.all
    assert faults(app, "notes", rows, BESIDE) == ["POST /notes/planted is not in the table"]


def test_a_route_that_was_hung_past_the_doors_is_seen(tmp_path: Path) -> None:
    app, rows = planted(tmp_path)
    app.add_url_rule("/notes/back", "back", lambda: "")
    found = faults(app, "notes", rows, BESIDE)
    assert found == [
        "GET /notes/back is not in the table", "GET /notes/back hangs outside Doors, for no reason that is written down",
    ]  # fmt: skip


def test_a_row_without_a_route_and_a_rule_that_became_weaker_are_seen(tmp_path: Path) -> None:
    app, rows = planted(tmp_path)
    rows["GET /notes/gone"] = row_of("notes", "GET /notes/gone", "staff")
    rows["POST /notes/inside"] = row_of("notes", "POST /notes/inside", "admin fresh")
    found = faults(app, "notes", rows, BESIDE)
    assert found[0] == "GET /notes/gone is in the table, but there is no such route"
    assert found[1].startswith("POST /notes/inside states")


@pytest.mark.parametrize("words", ["", "fresh", "everyone", "admin or so"])
def test_a_row_that_does_not_say_who_may_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="who may"):
        row_of("notes", "GET /notes", words)
