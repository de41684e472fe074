"""Nobody's browser can be made to write: every door that changes something, and every way to make a browser knock at it.

Which doors these are comes from the table, so that a new one cannot be forgotten.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from werkzeug.test import TestResponse

from shared.web.stamps import give_stamp
from tests.access.askers import Credentials, ask, by_session
from tests.access.walk import Row, read_table
from tests.access.world import World, place_of

WRITING = sorted(row for row in read_table()[0].values() if row.writes)
COLLEAGUES_FORMS = [row for row in WRITING if row.roles is not None and not row.is_call]
COLLEAGUES_CALLS = [row for row in WRITING if row.roles is not None and row.is_call]
# A mail program stops letters by itself: it shows no page, has no origin, and knows the secret in the address (RFC 8058).
ONE_CLICK = "/comments/alerts/stop/<alert_token>"
OPEN_FORMS = [row for row in WRITING if row.roles is None and not row.is_call and row.path != ONE_CLICK]
OPEN_CALLS = [row for row in WRITING if row.roles is None and row.is_call]
# Readers' forms that ask for a stamp of this site. The others ask for what only the right person has: a password, the
# secret in a receipt's address, the secret in a sign-in link.
STAMPED = [row for row in OPEN_FORMS if row.path in {
    "/groups/<slug>", "/comments/threads/<thread>", "/comments/comments/<comment>/report",
}]  # fmt: skip
FOREIGN = {
    "another site's form, by its origin": {"Origin": "https://elsewhere.example"},
    "a form without an origin": {"Origin": "null"},
    "the same host on another port": {"Origin": "http://localhost:8001"},
    "another site's form, as the browser says": {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
    "a neighbour's form, as the browser says": {"Sec-Fetch-Site": "same-site"},
}
# Pages whose address is the key tell nobody where they were, so that their own forms have no origin.
NO_ORIGIN_OF_THEIR_OWN = {"/comments/receipts/<token>/<verb>", "/comments/alerts/confirm/<alert_token>"}


@dataclass(frozen=True)
class Trick:
    """How a request is spoiled, and what refuses it."""

    name: str
    refused_by: frozenset[int]
    headers: Mapping[str, str] = field(default_factory=dict)
    sent: Mapping[str, Any] = field(default_factory=dict)


FORM_TRICKS = (
    Trick("no key", frozenset({403}), sent={"data": {}}),
    Trick("an empty key", frozenset({403}), sent={"data": {"csrf": ""}}),
    Trick("the key in the address", frozenset({403}), sent={"data": {}, "query_string": {"csrf": "KEY"}}),
    Trick("another session's key", frozenset({403}), sent={"data": {"csrf": "OTHERS"}}),
    Trick("the key of another session of the same person", frozenset({403}), sent={"data": {"csrf": "OWN OTHER"}}),
    Trick("the key in JSON", frozenset({403}), sent={"data": None, "json": {"csrf": "KEY"}}),
    Trick("the key as plain text", frozenset({403}), sent={"data": b"csrf=KEY", "content_type": "text/plain"}),
)


@pytest.mark.parametrize("row", COLLEAGUES_FORMS, ids=lambda row: row.name)
def test_a_colleagues_form_counts_with_the_key_of_its_session_and_from_this_site_alone(row: Row, world: World) -> None:
    mine, others = by_session("admin")(world), by_session("moderator")(world)
    keys = {"KEY": mine.csrf, "OTHERS": others.csrf, "OWN OTHER": by_session("admin")(world).csrf}
    before = world.state()
    wrong = []
    for trick in FORM_TRICKS:
        answer = ask(world, row, mine, **{name: _filled(value, keys) for name, value in trick.sent.items()})
        wrong += _not_refused(trick.name, answer, trick.refused_by)
    for name, headers in FOREIGN.items():
        wrong += _not_refused(name, ask(world, row, mine, headers=_only(headers)), {403})
    assert wrong == []
    assert world.state() == before


@pytest.mark.parametrize("row", COLLEAGUES_CALLS, ids=lambda row: row.name)
def test_a_call_by_cookie_counts_from_this_site_and_in_json_alone(row: Row, world: World) -> None:
    mine = by_session("admin")(world)
    before = world.state()
    wrong = []
    for name, headers in FOREIGN.items():
        wrong += _not_refused(name, ask(world, row, mine, headers=_only(headers)), {403})
    if row.method != "DELETE":  # Which has no body, and no form can send it.
        for name, sent in NOT_JSON.items():
            wrong += _not_refused(name, ask(world, row, mine, json=None, **sent), {415})
    assert wrong == []
    assert world.state() == before


NOT_JSON: Mapping[str, Mapping[str, Any]] = {
    "JSON as plain text": {"data": b"{}", "content_type": "text/plain"},
    "a form": {"data": {"verdict": "approve"}},
    "a form in parts": {"data": {"verdict": "approve"}, "content_type": "multipart/form-data"},
    "nothing said": {"data": b"{}"},
}


@pytest.mark.parametrize("row", [row for row in OPEN_CALLS if row.method != "DELETE"], ids=lambda row: row.name)
def test_a_readers_call_is_json_which_no_form_can_send(row: Row, world: World) -> None:
    before = world.state()
    found = [
        _not_refused(name, ask(world, row, Credentials(), json=None, **sent), {415}) for name, sent in NOT_JSON.items()
    ]
    assert [fault for each in found for fault in each] == []
    assert world.state() == before


@pytest.mark.parametrize("row", OPEN_CALLS, ids=lambda row: row.name)
def test_a_readers_call_may_be_asked_for_by_registered_sites_alone_and_never_with_cookies(
    row: Row, world: World
) -> None:
    asked = {"Origin": "https://elsewhere.example", "Access-Control-Request-Method": row.method}
    answer = world.apps[row.service].test_client().options(world.address(row.path), headers=asked)
    assert "Access-Control-Allow-Origin" not in answer.headers
    assert "Access-Control-Allow-Credentials" not in answer.headers


@pytest.mark.parametrize("row", OPEN_FORMS, ids=lambda row: row.name)
def test_an_open_form_counts_from_this_site_alone(row: Row, world: World) -> None:
    before = world.state()
    wrong = []
    for name, headers in FOREIGN.items():
        if not (row.path in NO_ORIGIN_OF_THEIR_OWN and headers == {"Origin": "null"}):
            sent = {
                "stamp": _stamp(world, row),
                "body": "Hei",
                "reason": "Hei",
                "email": "a@example.org",
                "password": "x",
            }
            wrong += _not_refused(name, ask(world, row, Credentials(), headers=_only(headers), data=sent), {403})
    assert wrong == []
    assert world.state() == before


@pytest.mark.parametrize("row", STAMPED, ids=lambda row: row.name)
@pytest.mark.parametrize("stamp", [None, "", "1.forged.stamp", "x" * 500])
def test_a_readers_form_counts_with_a_stamp_of_this_site_alone(row: Row, stamp: str | None, world: World) -> None:
    before = world.state()
    typed = {"body": "Hyvä juttu.", "reason": "Väärin.", "name": "Aino", "email": "aino@example.org"}
    answer = ask(world, row, Credentials(), data=typed | ({"stamp": stamp} if stamp is not None else {}))
    assert answer.status_code == 422
    assert world.state() == before


@pytest.mark.parametrize("row", WRITING, ids=lambda row: row.name)
def test_looking_never_writes(row: Row, world: World) -> None:
    mine = by_session("admin")(world)
    before = world.state()
    client = world.apps[row.service].test_client()
    client.set_cookie("vastine_staff", mine.cookie)
    answer = client.get(world.address(row.path), query_string={"csrf": mine.csrf, "verdict": "approve", "version": "1"})
    assert answer.status_code < 500
    assert world.state() == before


def test_a_form_that_is_as_it_should_be_is_taken(world: World) -> None:
    # Or else all the tests above would pass for a door that takes nothing.
    row = next(each for each in STAMPED if each.path == "/comments/threads/<thread>")
    before = world.state()
    sent = {"stamp": _stamp(world, row), "body": "Hyvä juttu, kiitos."}
    assert ask(world, row, Credentials(), data=sent).status_code == 303
    assert world.state() != before


def _stamp(world: World, row: Row) -> str:
    house = place_of(world.apps[row.service]).house
    return give_stamp(house.form_key, house.clock())


def _only(headers: Mapping[str, str]) -> dict[str, str]:
    """Without what `ask` says for an honest browser."""
    return {"Sec-Fetch-Site": "", **headers}


def _filled(value: Any, keys: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: keys.get(each, each) for name, each in value.items()}
    return value.replace(b"KEY", keys["KEY"].encode()) if isinstance(value, bytes) else value


def _not_refused(name: str, answer: TestResponse, by: set[int] | frozenset[int]) -> list[str]:
    return [] if answer.status_code in by else [f"{name}: {answer.status} {answer.location or ''}"]
