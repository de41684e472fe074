"""The wire: what is written is read again, and an older or newer reader is not broken by it."""

import json
from dataclasses import fields, is_dataclass

import pytest

from shared.contract import EVENTS, ContactRequested, PersonChanged, Stream, ThreadChanged, UnknownEvent, decode, encode


def test_an_event_survives_the_wire() -> None:
    event = PersonChanged(
        "p", 3, "Aino", {"fi": "toimittaja"}, ("editor",), ("fi", "sv"), {"phone": "09 0000 1234"}, "c2VhbGVk"
    )
    assert decode(event.kind, encode(event)) == event


def test_a_reader_ignores_fields_it_does_not_know() -> None:
    body = json.loads(encode(ThreadChanged("t", 1, open=True, count=2))) | {"mood": "calm"}
    assert decode("ThreadChanged", json.dumps(body)) == ThreadChanged("t", 1, open=True, count=2)


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"about": "t"}', "null", "7"])
def test_a_body_that_lacks_something_is_unknown(body: str) -> None:
    with pytest.raises(UnknownEvent):
        decode("ThreadChanged", body)


def test_an_unknown_kind_is_unknown() -> None:
    with pytest.raises(UnknownEvent):
        decode("ThreadSang", "{}")


@pytest.mark.parametrize("kind", EVENTS)
def test_every_event_is_frozen_and_names_its_stream_thing_and_version(kind: str) -> None:
    event = EVENTS[kind]
    assert is_dataclass(event)
    assert event.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert set(event.streams) <= set(Stream)
    assert {"about", "row_version"} <= {field.name for field in fields(event)}
    assert event.version >= 1


def test_nothing_that_a_reader_left_travels_outside_the_seal() -> None:
    open_fields = {field.name for field in fields(ContactRequested)}
    assert not open_fields & {"email", "phone", "name", "message", "comment", "body"}
