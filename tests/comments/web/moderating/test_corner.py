"""A corner of the queue is kept in every address, and an odd address is one that says nothing."""

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from services.comments.domain.queue_order import QueueOrder
from services.comments.use_cases.narrow_queue import AGES, Narrowing
from services.comments.web.moderating.corner import TABS, Corner, order_in_address

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
FULL = "/comments/moderation?tab=pending&q=satama&language=sv&age=week&signal=burst&question=1&contact=1&unanswered=1&order=fine"


def corner_of(address: str) -> Corner:
    with Flask("x").test_request_context(address):
        return Corner.asked()


def test_an_address_comes_back_as_it_was():
    corner = corner_of(FULL)
    assert corner_of(corner.at()) == corner
    assert "cursor=z" in corner.at(cursor="z")
    assert corner.narrowed


def test_it_asks_for_what_its_address_says():
    question = corner_of(FULL).ask(NOW)
    assert (question.q, question.order) == ("satama", QueueOrder.FINE)
    assert question.narrowing == Narrowing("sv", NOW - timedelta(days=7), True, True, True, "burst")


@pytest.mark.parametrize("odd", ["language=xx", "age=century", "signal=%27", "order=best", "tab=none"])
def test_what_is_not_known_is_not_asked(odd):
    corner = corner_of(f"/comments/moderation?{odd}")
    assert corner == Corner()
    assert not corner.narrowed


def test_only_what_waits_is_put_in_an_order_that_leans():
    assert corner_of("/x?tab=approved&order=fine").queue_order is QueueOrder.OLDEST
    assert order_in_address(QueueOrder.OLDEST) == ""
    assert set(AGES.values()) == {timedelta(days=each) for each in (1, 3, 7, 30)}
    assert corner_of("/x?status=spam").tab == "spam" in TABS
