"""The form and the writing are the same thing."""

import io
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from werkzeug.datastructures import FileStorage, MultiDict

from services.articles.domain.faults import WrongFields
from services.articles.domain.standing import Status
from services.articles.web.desk.article_form import form_of, read_form
from tests.articles.arrange import a_picture, a_writing

HELSINKI = ZoneInfo("Europe/Helsinki")


def sent_back(form, tmp_path, upload=None, **changes):
    fields = MultiDict({**form.typed, **changes})
    for name in ("groups", "recordings", "related"):
        fields.setlist(name, [*getattr(form, name), ""])
    if form.picture:
        fields.setdefault("picture_kept", form.picture.file)
    file = FileStorage(io.BytesIO(upload), filename="a.png") if upload is not None else None
    return read_form(fields, file, tmp_path, HELSINKI)


def test_what_is_shown_and_sent_back_unchanged_changes_nothing(tmp_path):
    writing = a_writing(
        lead="L", byline="B", photo_credit="P", collection="c", contact_person="01p", comment_mode="post", version_of="01v",
        close_at=datetime(2026, 12, 1, tzinfo=UTC), groups=("1", "2"), recordings=("3",), related=("4", "5"),
    )  # fmt: skip
    assert sent_back(form_of(writing, HELSINKI), tmp_path)[1] == writing


def test_a_picture_is_kept_through_an_error_round_and_can_be_taken_out(tmp_path):
    form, writing = sent_back(form_of(a_writing(), HELSINKI), tmp_path, a_picture())
    assert writing.picture == form.picture
    assert sent_back(form, tmp_path)[1].picture == form.picture
    assert sent_back(form, tmp_path, picture_remove="yes")[1].picture is None


def test_what_cannot_be_understood_is_named(tmp_path):
    form, _ = sent_back(form_of(a_writing(), HELSINKI), tmp_path, b"MZ program", close_at="joskus")
    assert {name: fault.key for name, fault in form.wrong.items()} == {
        "picture": "picture_kind",
        "close_at": "moment_form",
    }
    with pytest.raises(WrongFields):
        form.check()


def test_the_button_tells_the_wish(tmp_path):
    form = form_of(a_writing(), HELSINKI)
    assert sent_back(form, tmp_path, wish="published")[1].wish == Status.PUBLISHED
    assert sent_back(form, tmp_path, wish="deleted")[1].wish is None


def test_there_is_always_room_for_another_related_article():
    assert form_of(a_writing(), HELSINKI).related_fields == ["", "", ""]
    assert form_of(a_writing(related=("1", "2", "3")), HELSINKI).related_fields == ["1", "2", "3", ""]
