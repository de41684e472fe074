"""What may be wrong with a collection, a group or a recording."""

import pytest

from services.articles.domain.shelves import (
    CollectionWriting,
    GroupWriting,
    RecordingWriting,
    check_collection,
    check_group,
    check_recording,
    is_address,
)


def keys(wrong):
    return {name: each.key for name, each in wrong.items()}


def test_one_language_is_enough():
    assert check_collection(CollectionWriting({"sv": "Tema"})) == {}
    assert keys(check_collection(CollectionWriting({"fi": " "}))) == {"title_fi": "one_language"}


def test_a_group_with_a_form_needs_a_coordinator_and_one_with_a_link_an_address():
    assert keys(check_group(GroupWriting({"fi": "R"}, "form"))) == {"coordinator": "coordinator_missing"}
    assert keys(check_group(GroupWriting({"fi": "R"}, "link", url="javascript:alert(1)"))) == {"url": "address_form"}
    assert keys(check_group(GroupWriting({"fi": "R"}, "sms"))) == {"join": "join_unknown"}


def test_a_recording_needs_an_address_a_language_and_a_length_that_can_be():
    wrong = check_recording(RecordingWriting({"fi": "T" * 201}, "x", "de", minutes=-1))
    assert keys(wrong) == {
        "title_fi": "too_long", "url": "address_form", "language": "language_unknown", "minutes": "minutes_form",
    }  # fmt: skip


@pytest.mark.parametrize(
    "url", ["", "//x.fi", "ftp://x.fi", "https://", "https://x.fi/ y", "https://[", "https://x.fi/\"'"]
)
def test_what_is_no_web_address_is_refused(url):
    assert not is_address(url)


def test_a_web_address_is_taken():
    assert is_address("https://example.org/a?b=c")
