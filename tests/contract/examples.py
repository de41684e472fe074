"""Reads the examples, and compares what a service really wrote with them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from shared.contract import Event, decode, encode

FOLDER = Path(__file__).parent / "example_events"


def example(kind: str) -> Event:
    """The example of a kind, as a consumer reads it off the wire."""
    return decode(kind, (FOLDER / f"{kind}.json").read_text(encoding="utf-8"))


def assert_like_its_example(event: Event) -> None:
    """What a producer wrote has the fields of the example, each of its kind (or nothing, where the example has a value)."""
    written: dict[str, Any] = json.loads(encode(event))
    wanted: dict[str, Any] = json.loads((FOLDER / f"{event.kind}.json").read_text(encoding="utf-8"))
    assert written.keys() == wanted.keys()
    for name, value in wanted.items():
        if value is not None and written[name] is not None:
            assert type(written[name]) is type(value), f"{event.kind}.{name}"
