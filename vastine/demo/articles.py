"""Publishes the demo's articles with their pictures, each on its day; the last touch comes once there are comments."""

from __future__ import annotations

import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

from services.articles.domain.faults import NotThere
from services.articles.domain.standing import CommentMode, Status
from services.articles.domain.writing import Picture, Writing
from services.articles.use_cases.change_article import Change, change_article
from services.articles.use_cases.create_article import create_article
from services.articles.use_cases.keep_picture import keep_picture
from services.articles.use_cases.read_article import read_article
from services.articles.use_cases.show_article import show_article
from vastine.by_hand.carrying import carry_articles
from vastine.by_hand.house import QuietHouse
from vastine.demo.people import People
from vastine.demo.reading import Entry, articles, entries, pictures
from vastine.demo.shelves import Shelves

MORNING = time(9)
PICTURE = re.compile(r'src="pictures/([^"]+)"')
TOUCHED_UP = timedelta(hours=2)

Pictures = Mapping[str, Picture]


def days_earlier(house: QuietHouse) -> timedelta:
    """By how many days the content must be older than it says, so that no comment comes before its article."""
    published = {article["slug"]: _published_at(house, article) for article in articles()}
    said = [(each["article"], house.now - timedelta(hours=each["hours_ago"])) for each in entries("comment")]
    too_late = max(published[slug] - at for slug, at in said)
    return timedelta(days=too_late.days + 1) if too_late > timedelta() else timedelta()


def load_articles(house: QuietHouse, people: People, shelves: Shelves, earlier: timedelta) -> dict[str, str]:
    """Their ids by slug. All take comments for now."""
    ids: dict[str, str] = {}
    versions: dict[str, str] = {}
    kept = _keep_pictures(house.articles_settings.pictures)
    for article in articles():
        slug: str = article["slug"]
        tie: str = article.get("versions", slug)
        if known := _id_of(house, slug):
            ids[slug] = known
        else:
            writing = _writing(article, people, shelves, kept)
            at = _published_at(house, article) - earlier
            ids[slug] = _publish(house, writing, versions.get(tie), at)
        versions.setdefault(tie, ids[slug])
    carry_articles(house)
    return ids


def finish_articles(house: QuietHouse, ids: Mapping[str, str], earlier: timedelta) -> None:
    """Names the related ones, which had to be there first, and closes the threads that are closed."""
    for article in articles():
        wanted = {
            "related": tuple(ids[slug] for slug in article["related"]), "comment_mode": article["comments"]["mode"],
        }  # fmt: skip
        found = read_article(house.articles, ids[article["slug"]], public=True)
        if any(getattr(found.writing, name) != value for name, value in wanted.items()):
            at = _published_at(house, article) - earlier + TOUCHED_UP
            change_article(house.articles, Change(found.id, found.version, wanted), at, house.site_url)
    carry_articles(house)


def _publish(house: QuietHouse, writing: Writing, version_of: str | None, at: datetime) -> str:
    public = replace(writing, version_of=version_of, wish=Status.PUBLISHED, publish_at=at)
    return create_article(house.articles, public, at, house.site_url).id


def _writing(article: Entry, people: People, shelves: Shelves, kept: Pictures) -> Writing:
    mode = article["comments"]["mode"]
    return Writing(
        title=article["title"], body_html=_with_pictures(article["body"], kept), language=article["language"],
        lead=article["lead"], byline=article["byline"], photo_credit=article["photo_credit"],
        picture=kept[article["picture"]["file"]], picture_alt=article["picture"]["alt"],
        picture_caption=article["picture"].get("caption", ""), collection=article["collection"],
        contact_person=people.ids[article["contact_person"]],
        comment_mode=CommentMode.PRE if mode == CommentMode.CLOSED else mode,
        groups=tuple(shelves.groups[key] for key in article["groups"]),
        recordings=tuple(shelves.recordings[key] for key in article["recordings"]),
        slug=article["slug"],
    )  # fmt: skip


def _keep_pictures(folder: Path) -> Pictures:
    """Through the same door as an upload; drawing one takes its time, so several are drawn at once."""
    with ThreadPoolExecutor() as several:
        drawn = several.map(lambda file: keep_picture(folder, file.read_bytes()), files := pictures())
        return {file.name: picture for file, picture in zip(files, drawn, strict=True)}


def _with_pictures(body: str, kept: Pictures) -> str:
    return PICTURE.sub(lambda found: f'src="/pictures/{kept[found[1]].file}"', body)


def _id_of(house: QuietHouse, slug: str) -> str | None:
    try:
        return show_article(house.articles, slug, house.now.date()).id
    except NotThere:
        return None


def _published_at(house: QuietHouse, article: Entry) -> datetime:
    return datetime.combine(article["published"], MORNING, house.articles_settings.house.zone)
