"""The forms of collections, groups and recordings are read as they were written."""

from datetime import date

import pytest
from werkzeug.datastructures import MultiDict

from services.articles.domain.faults import WrongFields
from services.articles.domain.shelves import RecordingWriting
from services.articles.web.desk.shelf_forms import (
    read_collection,
    read_group,
    read_recording,
    sent_values,
    written_values,
)

RECORDING = RecordingWriting(
    {"fi": "T", "sv": "", "en": ""}, "https://example.org", "fi", {"fi": "", "sv": "D", "en": ""},
    {"fi": "", "sv": "", "en": ""}, date(2026, 1, 2), 5, ("fi",),
)  # fmt: skip


def test_what_is_shown_and_sent_back_is_the_same_writing():
    values = written_values(RECORDING)
    sent = MultiDict({name: str(value) for name, value in values.items() if name != "captions"})
    sent.setlist("captions", ["fi"])
    assert read_recording(sent) == RECORDING
    assert sent_values(sent)["captions"] == ["fi"]


@pytest.mark.parametrize(
    ("field", "value"), [("day", "8.10."), ("minutes", "kaksi"), ("minutes", "-1"), ("minutes", "9" * 50)]
)
def test_a_day_or_length_that_is_none_is_named(field, value):
    with pytest.raises(WrongFields) as wrong:
        read_recording(MultiDict({"title_fi": "T", "url": "https://example.org", "language": "fi", field: value}))
    assert set(wrong.value.fields) == {field}


def test_collections_and_groups_are_read_by_language():
    assert read_collection(MultiDict({"title_sv": "Tema"})).title == {"fi": "", "sv": "Tema", "en": ""}
    group = read_group(MultiDict({"name_fi": "R", "join": "link", "url": " https://example.org ", "coordinator": ""}))
    assert (group.join, group.url, group.coordinator) == ("link", "https://example.org", None)
