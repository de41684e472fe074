"""The demo laid in once, for all tests that only look at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.vastine.quiet import quiet_house, row_counts
from vastine.by_hand.house import QuietHouse
from vastine.demo.load import load_demo


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> dict[str, str]:
    """The environment of a house with the demo in it."""
    values = quiet_house(tmp_path_factory.mktemp("demo") / "data")
    load_demo(values)
    return values


@pytest.fixture(scope="session")
def rows_of_the_demo(demo) -> dict[str, int]:
    """How many rows each table has."""
    return row_counts(demo)


@pytest.fixture
def house(demo, rows_of_the_demo) -> Iterator[QuietHouse]:
    house = QuietHouse.of(demo)
    yield house
    house.close()
