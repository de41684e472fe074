"""The collections, groups and recordings of our own export: those that are not here yet are made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.articles.domain.shelves import FORM, CollectionWriting, GroupWriting, RecordingWriting
from services.articles.use_cases.list_shelves import list_shelves
from services.articles.use_cases.save_collection import save_collection
from services.articles.use_cases.save_group import save_group
from services.articles.use_cases.save_recording import save_recording
from services.staff.use_cases.list_people import list_people
from vastine.by_hand.house import QuietHouse
from vastine.imports.report import Report

Line = Mapping[str, Any]


@dataclass(frozen=True)
class Shelves:
    """Ids of groups by slug, of recordings by address."""

    groups: dict[str, str]
    recordings: dict[str, str]


def take_in_shelves(house: QuietHouse, found: Iterable[Line], report: Report) -> Shelves:
    known = list_shelves(house.articles)
    collections = {collection.slug for collection in known.collections.values()}
    shelves = Shelves(
        {group.slug: group_id for group_id, group in known.groups.items()},
        {recording.url: recording_id for recording_id, recording in known.recordings.items()},
    )
    people = people_by_name(house)
    for line in found:
        if line["kind"] == "collection" and line["slug"] not in collections:
            writing = CollectionWriting(line["title"], line["lead"], line["slug"])
            save_collection(house.articles, None, writing, house.now)
        elif line["kind"] == "group" and line["slug"] not in shelves.groups:
            _take_in_group(house, line, people, shelves, report)
        elif line["kind"] == "recording" and line["url"] not in shelves.recordings:
            shelves.recordings[line["url"]] = save_recording(house.articles, None, _recording(line), house.now)
    return shelves


def people_by_name(house: QuietHouse) -> dict[str, str]:
    """Ids of those who work here; a name that two have names nobody."""
    ids: dict[str, str] = {}
    twice: set[str] = set()
    for person in list_people(house.staff):
        if person.active:
            twice |= {person.name} & ids.keys()
            ids[person.name] = person.id
    return {name: person for name, person in ids.items() if name not in twice}


def _take_in_group(house: QuietHouse, line: Line, people: Mapping[str, str], shelves: Shelves, report: Report) -> None:
    coordinator = people.get(line["coordinator"] or "")
    if line["join"] == FORM and coordinator is None:
        report.noted["groups are not here, as nobody of their coordinator's name works here"] += 1
        return
    writing = GroupWriting(
        line["name"], line["join"], line["description"], line["call"], line["url"], coordinator, line["slug"]
    )
    shelves.groups[line["slug"]] = save_group(
        house.articles, None, writing, house.now, house.articles_settings.house.site.url
    )


def _recording(line: Line) -> RecordingWriting:
    return RecordingWriting(
        line["title"], line["url"], line["language"], line["description"], line["link_text"],
        date.fromisoformat(line["day"]) if line["day"] else None, line["minutes"], tuple(line["captions"]),
    )  # fmt: skip
