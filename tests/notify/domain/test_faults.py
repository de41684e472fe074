"""A fault is stored in one short line and read back."""

import pytest

from services.notify.domain.faults import LENGTH, Fault, FaultKind


@pytest.mark.parametrize("fault", [Fault(FaultKind.REFUSED, "550"), Fault(FaultKind.NOBODY_REACHABLE)])
def test_a_fault_comes_back_as_it_was(fault):
    assert Fault.read(fault.written()) == fault


def test_a_written_fault_fits_its_column():
    assert len(Fault(FaultKind.OURS, "X" * 200).written()) == LENGTH


def test_only_a_refusal_and_a_block_that_does_not_open_last():
    assert {kind for kind in FaultKind if Fault(kind).is_lasting} == {FaultKind.REFUSED, FaultKind.UNOPENED}
