"""The pages that lead to articles: the front page, collections, search; and the page about privacy."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import render_template, request

from services.articles.domain.shown import TeaserList
from services.articles.use_cases.front_page import front_page
from services.articles.use_cases.list_articles import Wanted, list_articles
from services.articles.use_cases.show_collection import show_collection
from services.articles.web import found, settings
from shared.web.doors import Doors
from shared.web.place import database, place
from shared.web.texts import language

doors = Doors("front", __name__, "")

LONGEST_SEARCH = 200


@doors.page("/", may=None)
def front() -> str:
    page = front_page(database(), language(), request.args.get("after"))
    return render_template(
        "articles/front.html", page=page, more=_more(page.articles), first=not request.args.get("after"),
        site_language=place().house.language,
    )  # fmt: skip


@doors.page("/collections/<slug>", may=None)
def collection(slug: str) -> str:
    with found():
        page = show_collection(database(), slug, language(), request.args.get("after"))
    return render_template("articles/collection.html", page=page, more=_more(page.articles))


@doors.page("/search", may=None)
def search() -> str:
    words = request.args.get("q", "").strip()[:LONGEST_SEARCH]
    hits = TeaserList(())
    if words:
        hits = list_articles(database(), Wanted(words=words, after=request.args.get("after")), public=True)
    return render_template("articles/search.html", words=words, hits=hits, more=_more(hits, q=words))


@doors.page("/privacy", may=None)
def privacy() -> str:
    return render_template("articles/privacy.html", hours=int(settings().grace.total_seconds() // 3600))


def _more(listed: TeaserList, **kept: str) -> str | None:
    """The address of the next page of a list, in the same language."""
    if listed.next is None:
        return None
    spoken = {"lang": language()} if request.args.get("lang") else {}
    return f"{request.path}?{urlencode({**kept, **spoken, 'after': listed.next})}"
