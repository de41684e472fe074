"""A process that dies in the narrowest gap between two durable steps loses nothing and doubles nothing in sight."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fixtures.waiting import wait_until
from tests.journeys.faults.furnished import Furnished, furnished
from tests.journeys.faults.readers import Readers, all_passed_on, all_stored_once

Check = Callable[[Furnished, Readers], None]


def one_letter(place: Furnished, readers: Readers) -> None:
    assert all_passed_on(place, readers) == 0


def at_most_a_copy(place: Furnished, readers: Readers) -> None:
    assert all_passed_on(place, readers) <= 1


@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.parametrize(
    ("point", "check", "seconds"),
    [
        ("after-commit-before-answer", one_letter, 0),
        ("between-outbox-and-stream", one_letter, 0),
        # A claim whose owner did not live to use it is taken back when its time is over.
        ("after-claim-before-send", one_letter, 600),
        ("after-250-before-mark", at_most_a_copy, 600),
    ],
)
def test_dying_there_is_as_if_it_had_not_happened(tmp_path: Path, point: str, check: Check, seconds: int) -> None:
    spent, clock = tmp_path / "spent", tmp_path / "clock"
    # The point is armed when the house stands furnished: a file in its place spends it until then.
    spent.touch()
    where = f"{point}:{spent}"
    with furnished(tmp_path, VASTINE_CRASH_AT=where, VASTINE_CLOCK_OFFSET_FILE=str(clock)) as place:
        spent.unlink()
        readers = Readers(place)
        readers.post("merkki-1", wants_contact=True)
        wait_until(spent.exists)
        clock.write_text(str(seconds), encoding="ascii")
        assert len(readers.promises) == 1
        all_stored_once(place, readers)
        check(place, readers)
