"""With the mail server off, posting costs the same and nothing is lost; when it comes back, the letters arrive (B4)."""

from __future__ import annotations

import statistics
from pathlib import Path

import pytest

from tests.fixtures.waiting import wait_until
from tests.journeys.faults.furnished import furnished
from tests.journeys.faults.readers import Readers, all_passed_on, contact_state
from tests.notify.smtp_sink import Mode


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_letter_arrives_when_the_mail_server_is_back_and_posting_took_no_longer(tmp_path: Path) -> None:
    clock = tmp_path / "clock"
    with furnished(tmp_path, VASTINE_CLOCK_OFFSET_FILE=str(clock)) as place:
        usual, meanwhile = Readers(place), Readers(place)
        for number in range(20):
            usual.post(f"ennen-{number}", wants_contact=True)
        all_passed_on(place, usual)
        place.sink.mode = Mode.LATER
        for number in range(20):
            meanwhile.post(f"poissa-{number}", wants_contact=True)
        tried = place.sink.tries
        wait_until(lambda: place.sink.tries > tried)
        assert {contact_state(place, promise) for promise in meanwhile.promises} == {"waiting"}
        assert statistics.median(meanwhile.slowest) < 2 * statistics.median(usual.slowest) + 0.02
        place.sink.mode = Mode.ACCEPT
        clock.write_text(str(3600), encoding="ascii")
        all_passed_on(place, meanwhile, seconds=60)
