"""The doors of the feeds: the newest comments of one thread, and of the whole site."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Response, request

from services.comments.domain.refusals import UnknownThread
from services.comments.use_cases.list_latest import Latest, latest_of_all, latest_of_thread
from services.comments.web.manners import kindly
from services.comments.web.reading.addresses import comment_address, thread_address
from shared.web.atom import Entry, Feed, feed_response, tag_uri
from shared.web.doors import Doors
from shared.web.place import database, now, place
from shared.web.texts import known, speak, speaking

doors = Doors("comment_feeds", __name__, "/comments")


@doors.page("/threads/<thread>/feed.xml", may=None)
def thread_feed(thread: str) -> Response:
    """In the thread's language."""
    try:
        view, latest = latest_of_thread(database(), thread, now())
    except UnknownThread:
        return kindly(404, "reading.unknown")
    speak(view.language)
    url, t = place().house.site.url, place().texts
    return feed_response(Feed(
        tag_uri(url, f"threads/{view.id}"), t("feed.thread", title=view.title),
        f"{url}{thread_address(view.id)}/feed.xml", view.url, view.language, place().house.site.name, _entries(latest),
    ))  # fmt: skip


@doors.page("/feed.xml", may=None)
def site_feed() -> Response:
    """In the house's language or the one asked for, never by what a browser prefers: a feed is the same for all."""
    asked = known(request.args.get("lang"), "")
    language = asked or place().house.language
    speak(language)
    site, t = place().house.site, place().texts
    address = f"{site.url}/comments/feed.xml" + (f"?lang={asked}" if asked else "")
    return feed_response(Feed(
        tag_uri(site.url, "comments"), f"{t('feed.site')}: {site.name}", address, f"{site.url}/", language, site.name,
        _entries(latest_of_all(database())),
    ))  # fmt: skip


def _entries(latest: Sequence[Latest]) -> list[Entry]:
    url = place().house.site.url
    return [
        Entry(
            id=tag_uri(url, f"comments/{each.id}"),
            title=_title(each),
            url=url + comment_address(each.thread, each.id),
            updated=each.published_at,
            published=each.published_at,
            author=_author(each),
            language=each.language,
            html=each.html,
        )
        for each in latest
    ]


def _author(each: Latest) -> str:
    with speaking(each.thread_language):
        return each.name or place().texts("thread.anonymous")


def _title(each: Latest) -> str:
    with speaking(each.thread_language):
        return place().texts("feed.entry", name=_author(each), title=each.title)
