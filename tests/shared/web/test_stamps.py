"""The stamp of a reader's form: genuine, unique, and good for two days."""

from datetime import UTC, datetime, timedelta

import pytest

from shared.web.stamps import CLOCK_SKEW, VALID_FOR, StampRefused, give_stamp, read_stamp

SECRET = bytes(32)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_a_stamp_tells_when_it_was_given_and_has_a_key_of_its_own() -> None:
    first, second = (read_stamp(SECRET, give_stamp(SECRET, NOON), NOON) for _ in range(2))
    assert first.given_at == NOON
    assert first.key != second.key


@pytest.mark.parametrize("written", ["", ".", "..", "x", "1.2.3", "999999999999999999.a.b", "ä.ö.å", "\ud800.a.b"])
def test_what_is_no_stamp_is_refused(written: str) -> None:
    with pytest.raises(StampRefused):
        read_stamp(SECRET, written, NOON)


def test_a_stamp_of_another_key_or_with_another_time_is_refused() -> None:
    stamp = give_stamp(SECRET, NOON)
    for forged in (give_stamp(b"x" * 32, NOON), stamp.replace(stamp[:10], str(int(stamp[:10]) + 60))):
        with pytest.raises(StampRefused):
            read_stamp(SECRET, forged, NOON)


def test_a_stamp_is_good_for_its_time_and_no_longer() -> None:
    stamp = give_stamp(SECRET, NOON)
    assert read_stamp(SECRET, stamp, NOON + VALID_FOR).key
    assert read_stamp(SECRET, stamp, NOON - CLOCK_SKEW).key
    for when in (NOON + VALID_FOR + timedelta(seconds=1), NOON - CLOCK_SKEW - timedelta(seconds=1)):
        with pytest.raises(StampRefused):
            read_stamp(SECRET, stamp, when)
