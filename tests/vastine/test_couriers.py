"""The four couriers in one process."""

from __future__ import annotations

import signal

import pytest

from tests.vastine.running import eventually, real_house
from vastine.up.process_groups import members


@pytest.mark.slow
def test_they_are_one_process_that_works_without_a_fault_and_ends_by_itself(tmp_path):
    with real_house(tmp_path / "data") as house:
        assert house.is_ready(), house.warnings()
        couriers = house.pids()["couriers"]
        assert members(couriers) == [couriers]
        house.process.send_signal(signal.SIGTERM)
        eventually(lambda: house.process.poll() is not None, 40)
        assert house.warnings() == ""
        assert "fail" not in house.log("couriers")
