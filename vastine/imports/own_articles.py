"""The articles of our own export: those whose address is free here are published again, with what hangs beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.articles.domain.standing import Status
from services.articles.domain.writing import Writing
from services.articles.use_cases.change_article import Change, change_article
from services.articles.use_cases.create_article import create_article
from services.articles.use_cases.keep_picture import kept_picture
from services.articles.use_cases.list_articles import Wanted, list_articles
from vastine.by_hand.house import QuietHouse
from vastine.imports.own_shelves import Shelves, people_by_name
from vastine.imports.report import Report

Line = Mapping[str, Any]
PLAIN = (
    "title", "body_html", "language", "lead", "byline", "photo_credit", "picture_alt", "picture_caption", "collection",
    "comment_mode", "slug",
)  # fmt: skip
PAGE = 200


@dataclass(frozen=True)
class Known:
    """What the lines of articles name, by the names that they use."""

    ids: dict[str, str]
    people: Mapping[str, str]
    shelves: Shelves


def take_in_articles(house: QuietHouse, found: Iterable[Line], shelves: Shelves, report: Report) -> None:
    """Whatever has the same address already stays as it is."""
    known = Known(ids_by_slug(house), people_by_name(house), shelves)
    fresh = [line for line in found if line["slug"] not in known.ids]
    for line in fresh:
        stored = create_article(house.articles, _writing(house, line, known, report), _at(line), house.site_url)
        known.ids[line["slug"]] = stored.id
        report.noted["articles published again"] += 1
    for line in fresh:
        _finish(house, line, known)


def ids_by_slug(house: QuietHouse) -> dict[str, str]:
    """All articles that are here, public or not."""
    ids: dict[str, str] = {}
    after: str | None = None
    while True:
        page = list_articles(house.articles, Wanted(after=after, limit=PAGE), public=False)
        ids |= {teaser.slug: teaser.id for teaser in page.teasers}
        if (after := page.next) is None:
            return ids


def _writing(house: QuietHouse, line: Line, known: Known, report: Report) -> Writing:
    picture = kept_picture(house.articles_settings.pictures, line["picture"]) if line["picture"] else None
    if line["picture"] and picture is None:
        report.noted["articles lack their picture: copy the folder of pictures, and import again"] += 1
    person = known.people.get(line["contact_person"] or "")
    if line["contact_person"] and person is None:
        report.noted["articles have no contact person, as nobody of that name works here"] += 1
    return Writing(
        **{part: line[part] for part in PLAIN}, picture=picture, contact_person=person,
        close_at=datetime.fromisoformat(line["close_at"]) if line["close_at"] else None,
        groups=tuple(known.shelves.groups[slug] for slug in line["groups"] if slug in known.shelves.groups),
        recordings=tuple(known.shelves.recordings[url] for url in line["recordings"] if url in known.shelves.recordings),
        version_of=known.ids.get(line["version_of"] or ""), wish=Status.PUBLISHED, publish_at=_at(line),
    )  # fmt: skip


def _finish(house: QuietHouse, line: Line, known: Known) -> None:
    """What could not be said before all were there."""
    changes: dict[str, Any] = {}
    if related := tuple(known.ids[slug] for slug in line["related"] if slug in known.ids):
        changes["related"] = related
    if line["status"] == Status.UNPUBLISHED:
        changes["wish"] = Status.UNPUBLISHED
    if changes:
        change_article(house.articles, Change(known.ids[line["slug"]], 1, changes), _at(line), house.site_url)


def _at(line: Line) -> datetime:
    return datetime.fromisoformat(line["published_at"])
