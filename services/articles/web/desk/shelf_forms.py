"""Reads the forms of collections, groups and recordings: their texts by language, and the few fields of each."""

from __future__ import annotations

from collections.abc import Mapping

from werkzeug.datastructures import MultiDict

from services.articles.domain.faults import Wrong, WrongFields
from services.articles.domain.languages import LANGUAGES
from services.articles.domain.shelves import CollectionWriting, GroupWriting, RecordingWriting, check_recording
from services.articles.web.desk.times import read_day

Sent = MultiDict[str, str]


def read_collection(sent: Sent) -> CollectionWriting:
    return CollectionWriting(_texts(sent, "title"), _texts(sent, "lead"))


def read_group(sent: Sent) -> GroupWriting:
    return GroupWriting(
        _texts(sent, "name"), sent.get("join", ""), _texts(sent, "description"), _texts(sent, "call"),
        sent.get("url", "").strip(), sent.get("coordinator") or None,
    )  # fmt: skip


def read_recording(sent: Sent) -> RecordingWriting:
    """Raises `WrongFields` for a day or a length that is none."""
    day, minutes = read_day(sent.get("day", "")), sent.get("minutes", "").strip()
    is_number = not minutes or (minutes.isascii() and minutes.isdigit() and len(minutes) < 6)
    writing = RecordingWriting(
        _texts(sent, "title"), sent.get("url", "").strip(), sent.get("language", ""), _texts(sent, "description"),
        _texts(sent, "link_text"), None if isinstance(day, Wrong) else day, int(minutes or 0) if is_number else 0,
        tuple(sent.getlist("captions")),
    )  # fmt: skip
    unread = {"day": day} if isinstance(day, Wrong) else {}
    unread |= {} if is_number else {"minutes": Wrong("minutes_form")}
    if unread:
        raise WrongFields(check_recording(writing) | unread)
    return writing


def written_values(writing: object) -> dict[str, object]:
    """What the form's fields hold for a writing: texts by language each in a field of its own."""
    values: dict[str, object] = {}
    for name, value in vars(writing).items():
        if isinstance(value, Mapping):
            values |= {f"{name}_{language}": value.get(language, "") for language in LANGUAGES}
        else:
            values[name] = value or ""
    return values


def sent_values(sent: Sent) -> dict[str, object]:
    """What the form's fields hold when it came back: what was typed, as it was typed."""
    return {**sent.to_dict(), "captions": sent.getlist("captions")}


def _texts(sent: Sent, name: str) -> dict[str, str]:
    return {language: sent.get(f"{name}_{language}", "") for language in LANGUAGES}
