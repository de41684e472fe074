"""Every event has its example, and every example is an event."""

import json

import pytest

from shared.contract import EVENTS, encode
from tests.contract.examples import FOLDER, example


def test_there_is_one_example_an_event_and_none_besides() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(EVENTS)


@pytest.mark.parametrize("kind", EVENTS)
def test_an_example_says_all_that_its_event_says(kind: str) -> None:
    written = json.loads((FOLDER / f"{kind}.json").read_text(encoding="utf-8"))
    assert json.loads(encode(example(kind))) == written
