"""The doors of articles: the site for readers, the desk for editors, the calls for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any, cast
from urllib.parse import quote

from flask import current_app, request

from services.articles.domain.faults import NotThere, Wrong
from services.articles.domain.languages import LANGUAGES
from services.articles.settings import Settings
from shared.web.place import now, place
from shared.web.problems import Problem
from shared.web.texts import language


def settings() -> Settings:
    """The settings of the app that serves this request."""
    return cast(Settings, current_app.extensions["settings"])


def site_url() -> str:
    """Where the site stands, as others reach it."""
    return place().house.site.url


def today() -> date:
    """The day it is where the house stands."""
    return now().astimezone(place().house.zone).date()


@contextmanager
def found() -> Iterator[None]:
    """Within the block what is not there becomes the page or the problem that says so."""
    try:
        yield
    except NotThere as fault:
        raise Problem(404, "not-found") from fault


def sentences(wrong: Mapping[str, Wrong]) -> dict[str, str]:
    """What is wrong with each field, in the page's language."""
    t = place().texts
    return {name: t(f"fault.{fault.key}", **fault.values) for name, fault in wrong.items()}


def language_links(urls: Mapping[str, str]) -> list[dict[str, Any]]:
    """The links to a page's other languages, as the frame wants them."""
    t = place().texts
    return [
        {"url": urls[each], "lang": each, "label": t(f"languages.{each}"), "current": each == language()}
        for each in LANGUAGES
        if each in urls
    ]


def surroundings() -> dict[str, Any]:
    """What the frame of this service's pages is told: where privacy is explained, and the same page in other languages."""
    urls = {each: f"{quote(request.path)}?lang={each}" for each in LANGUAGES} if request.method == "GET" else {}
    return {"privacy_url": "/privacy", "language_links": language_links(urls)}
