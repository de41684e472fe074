"""Lays in what hangs beside the demo's articles: collections, groups that can be joined, recordings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from services.articles.domain.shelves import CollectionWriting, GroupWriting, RecordingWriting
from services.articles.use_cases.list_shelves import list_shelves
from services.articles.use_cases.save_collection import save_collection
from services.articles.use_cases.save_group import save_group
from services.articles.use_cases.save_recording import save_recording
from vastine.by_hand.house import QuietHouse
from vastine.demo.people import People
from vastine.demo.reading import Entry, entries


@dataclass(frozen=True)
class Shelves:
    """Ids by the keys that the articles name them by."""

    groups: dict[str, str]
    recordings: dict[str, str]


def load_shelves(house: QuietHouse, people: People, earlier: timedelta) -> Shelves:
    """What is there already stays as it is."""
    known = list_shelves(house.articles)
    slugs = {collection.slug for collection in known.collections.values()}
    for each in entries("collection"):
        if each["slug"] not in slugs:
            collection = CollectionWriting(each["title"], each["lead"], each["slug"])
            save_collection(house.articles, None, collection, house.now)
    groups = {group.slug: group_id for group_id, group in known.groups.items()}
    for each in entries("group"):
        if each["key"] not in groups:
            groups[each["key"]] = save_group(
                house.articles, None, _group(each, people), house.now, house.articles_settings.house.site.url
            )
    by_url = {recording.url: recording_id for recording_id, recording in known.recordings.items()}
    recordings = {
        each["key"]: by_url.get(each["url"])
        or save_recording(house.articles, None, _recording(each, earlier), house.now)
        for each in entries("recording")
    }
    return Shelves(groups, recordings)


def _group(group: Entry, people: People) -> GroupWriting:
    return GroupWriting(
        group["name"], group["join"], group["description"], group["call"], group.get("url", ""),
        people.ids.get(group.get("contact_person", "")), group["key"],
    )  # fmt: skip


def _recording(recording: Entry, earlier: timedelta) -> RecordingWriting:
    return RecordingWriting(
        recording["title"], recording["url"], recording["language"], recording["description"], recording["link_text"],
        recording["day"] - earlier, recording["minutes"], tuple(recording["captions"]),
    )  # fmt: skip
