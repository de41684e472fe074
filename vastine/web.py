"""The four web apps behind one address, as Granian's workers run them on one machine.

The first part of the path picks the app, and the app gets the path whole. Werkzeug's dispatcher would cut that part off:
then an app would have one set of addresses here and another one alone behind nginx, and each link that it writes would
depend on where it runs.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

from services.articles.app import create_app as create_articles
from services.articles.settings import Settings as ArticlesSettings
from services.comments.app import create_app as create_comments
from services.comments.settings import Settings as CommentsSettings
from services.notify.app import create_app as create_notify
from services.notify.settings import Settings as NotifySettings
from services.staff.app import create_app as create_staff
from services.staff.settings import Settings as StaffSettings
from shared.logs import set_up_logs
from vastine.house import PREFIXES

WsgiApp = Any


class House:
    """A WSGI app that hands each request to one of several, by the first part of its path."""

    def __init__(self, apps: Mapping[str, WsgiApp], otherwise: WsgiApp) -> None:
        self._apps = apps
        self._otherwise = otherwise

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        first = environ.get("PATH_INFO", "").lstrip("/").partition("/")[0]
        answer: Iterable[bytes] = self._apps.get(first, self._otherwise)(environ, start_response)
        return answer


def create_house() -> House:
    """What Granian calls in each worker."""
    set_up_logs("web")
    values = os.environ
    apps = {
        "comments": create_comments(CommentsSettings.from_env(values)),
        "notify": create_notify(NotifySettings.from_env(values)),
        "staff": create_staff(StaffSettings.from_env(values)),
    }
    by_prefix = {prefix: apps[service] for prefix, service in PREFIXES.items()}
    return House(by_prefix, create_articles(ArticlesSettings.from_env(values)))
