"""Rows are counted as conditions say."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from services.comments.models import Outbox
from shared.contract import ContactRequested, ThreadChanged
from shared.outbox import add
from tests.vastine.quiet import quiet_house
from vastine.by_hand.house import QuietHouse
from vastine.held.counting import count, earliest, in_outbox

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_only_requests_count_among_what_waits_in_the_outbox(tmp_path):
    house = QuietHouse.of(quiet_house(tmp_path))
    with house.comments.writing() as session:
        add(session, Outbox, ThreadChanged("t", 1, open=True, count=0), NOW - timedelta(days=1))
        add(session, Outbox, ContactRequested("r", 1, "sealed", "fi", "T", "http://localhost", "2026"), NOW)
        assert count(session, Outbox) == 2
        assert earliest(session, Outbox.added_at) == NOW - timedelta(days=1)
        assert (in_outbox(session, "comments", Outbox).count, in_outbox(session, "comments", Outbox).oldest) == (1, NOW)
    house.close()
