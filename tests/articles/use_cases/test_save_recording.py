"""A recording is stored."""

from datetime import date

import pytest

from services.articles.domain.faults import NotThere, WrongFields
from services.articles.domain.shelves import RecordingWriting
from services.articles.use_cases.list_shelves import list_shelves
from services.articles.use_cases.save_recording import save_recording
from tests.articles.arrange import NOW

WRITING = RecordingWriting({"fi": "T"}, "https://example.org", "fi", {}, {}, date(2026, 1, 2), 5, ("fi", "sv"))


def test_it_comes_back_as_it_was_written(both):
    made = save_recording(both, None, WRITING, NOW)
    save_recording(both, made, WRITING, NOW)
    assert list_shelves(both).recordings == {made: WRITING}


def test_what_is_wrong_or_unknown_is_refused(database):
    with pytest.raises(WrongFields):
        save_recording(database, None, RecordingWriting({"fi": "T"}, "nowhere", "fi"), NOW)
    with pytest.raises(NotThere):
        save_recording(database, "nothing", WRITING, NOW)
