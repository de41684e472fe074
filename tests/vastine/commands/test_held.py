"""`vastine held` prints a plain table, and fails when something outlives its rule."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from services.comments.models import ContactRequest
from services.comments.use_cases.seal_contact_request import SENT
from tests.vastine.held.arrange import a_contact_request
from tests.vastine.quiet import quiet_house
from vastine.by_hand.house import QuietHouse
from vastine.cli import main
from vastine.commands.held import table
from vastine.held.holding import Holding


@pytest.fixture
def values(tmp_path, monkeypatch, redis_url):
    values = quiet_house(tmp_path, redis_url)
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return values


def test_a_house_with_nothing_overdue_ends_well(values, capsys):
    a_contact_request(values)
    assert main(["held"]) == 0
    said = capsys.readouterr().out
    rows = [re.split(r"\s{2,}", line)[:3] for line in said.splitlines()]
    assert ["contact details, sealed, not passed on yet", "comments", "1"] in rows
    assert "lukija@example.org" not in said
    assert said.endswith("Nothing outlives its rule.\n")


def test_a_block_that_outlived_its_grace_makes_it_fail_and_is_named(values, capsys):
    request = a_contact_request(values)
    house = QuietHouse.of(values)
    with house.comments.writing() as session:
        row = session.get_one(ContactRequest, request)
        row.state, row.sent_at = SENT, house.now - house.comments_settings.grace - timedelta(minutes=6)
    house.close()
    assert main(["held"]) == 1
    assert "1 of contact details, sealed, passed on in comments outlive their rule." in capsys.readouterr().err


def test_without_redis_the_rest_is_shown_and_it_fails(tmp_path, monkeypatch, capsys):
    for name, value in quiet_house(tmp_path).items():
        monkeypatch.setenv(name, value)
    assert main(["held"]) == 1
    told = capsys.readouterr()
    assert "keys of today's senders" in told.out
    assert "Redis cannot be seen" in told.err


def test_the_table_stands_in_columns():
    at = datetime(2026, 3, 1, 22, 30, tzinfo=UTC)
    found = [Holding("one", "here", 3, at, "for good"), Holding("another", "there", 12, None, "a day", at, 2)]
    lines = list(table(found, ZoneInfo("Europe/Helsinki")))
    assert lines[1] == "one      here          3  2026-03-02 00:30  for good  -                        -"
    assert lines[2].endswith("2026-03-02 00:30         2")
