"""A spreadsheet finds no formula in what is downloaded."""

import pytest

from shared.web.sheet import harmless, sheet


@pytest.mark.parametrize("cell", ["=1+1", "+358", "-2", "@SUM", "\tx", "\rx"])
def test_what_would_be_calculated_is_text(cell):
    assert harmless(cell) == "'" + cell


def test_other_cells_stay_and_the_sheet_says_that_it_is_utf_8():
    assert sheet([["Pää, Aino", "a"]]) == '\ufeff"Pää, Aino",a\r\n'
