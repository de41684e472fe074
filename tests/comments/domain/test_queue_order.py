"""An order is named in the address, and a cursor of an order that leans can be read again."""

import pytest

from services.comments.domain.queue_order import LeaningCursor, QueueOrder


def test_oldest_first_is_the_order_where_none_is_named():
    assert QueueOrder.named(None) is QueueOrder.named("worst") is QueueOrder.OLDEST
    assert QueueOrder.named("trouble") is QueueOrder.TROUBLE


def test_a_cursor_is_read_as_it_was_written():
    cursor = LeaningCursor(73, "01abc")
    assert LeaningCursor.read(str(cursor)) == cursor


@pytest.mark.parametrize("written", [None, "", "01abc", "x.01", "-1.01", "5.", "99999.01", "٣.01"])
def test_what_is_no_cursor_begins_the_list_anew(written):
    assert LeaningCursor.read(written) is None
