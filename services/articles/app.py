"""Puts the web app of articles together. Only processes and tests import it."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from services.articles.settings import Settings
from services.articles.use_cases.count_figures import count_figures
from services.articles.web import api, surroundings
from services.articles.web.desk import articles as desk_articles
from services.articles.web.desk import shelves
from services.articles.web.site import article, feeds, front, joining
from services.articles.web.site.threads import ThreadHtml
from shared.database import Database
from shared.logs import set_up_logs
from shared.web.app import Service, make_app
from shared.web.pace import Pace

WEB = Path(__file__).parent / "web"


def create_app(settings: Settings) -> Flask:
    """The app below no prefix: articles has every address that no other service has."""
    clock = settings.house.clock
    service = Service("articles", "", "services.articles.web", WEB, lambda session: count_figures(session, clock()))
    doors = (front.doors, article.doors, feeds.doors, joining.doors, desk_articles.doors, shelves.doors, api.doors)
    app = make_app(service, settings.house, Database(settings.house.database_url), doors)
    app.extensions["settings"] = settings
    app.extensions["threads"] = ThreadHtml()
    app.extensions["pace"] = Pace()
    app.context_processor(surroundings)
    return app


def serve() -> Flask:
    """What Granian calls in each worker of a container."""
    set_up_logs("articles")
    return create_app(Settings.of_this_process())
