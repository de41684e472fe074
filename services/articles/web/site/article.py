"""The article's page, in the article's language, with its thread put in on the server."""

from __future__ import annotations

from typing import cast

from flask import current_app, render_template
from markupsafe import Markup

from services.articles.domain.shown import ArticlePage
from services.articles.use_cases.announce_article import article_url
from services.articles.use_cases.show_article import show_article
from services.articles.web import found, language_links, site_url, today
from services.articles.web.site.threads import ThreadHtml
from shared.sanitise import plain_text
from shared.web.doors import Doors
from shared.web.place import database, now, place
from shared.web.stamps import MARK, give_stamp
from shared.web.texts import speak

doors = Doors("article", __name__, "")

DESCRIPTION = 200


@doors.page("/articles/<slug>", may=None)
def article(slug: str) -> str:
    with found():
        page = show_article(database(), slug, today())
    return article_page(page, _thread(page.thread))


def article_page(page: ArticlePage, thread: Markup | None, *, preview: bool = False) -> str:
    """The page, for readers or as an editor sees it before it is public."""
    speak(page.language)
    return render_template(
        "articles/article.html", article=page, body=Markup(page.body), thread=thread, preview=preview,  # noqa: S704  Cleaned when it was stored.
        url=article_url(site_url(), page.slug), site_url=site_url(), description=_description(page),
        language_links=_language_links(page),
    )  # fmt: skip


def _thread(thread: str) -> Markup | None:
    windows = cast(ThreadHtml, current_app.extensions["threads"])
    html = windows.of(place().redis, thread)
    if html is None:
        return None
    return Markup(html.replace(MARK, give_stamp(place().house.form_key, now())))  # noqa: S704  Comments made it ready.


def _language_links(page: ArticlePage) -> list[dict[str, object]]:
    """The languages that this article stands in; none when it stands in one."""
    slugs = {page.language: page.slug} | {version.language: version.slug for version in page.versions}
    return language_links({each: f"/articles/{slug}" for each, slug in slugs.items()}) if page.versions else []


def _description(page: ArticlePage) -> str:
    words = page.lead or plain_text(page.body)
    return words if len(words) <= DESCRIPTION else f"{words[:DESCRIPTION].rsplit(' ', 1)[0]} …"
