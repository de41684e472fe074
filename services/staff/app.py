"""Puts the web app of staff together."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from services.staff.settings import Settings
from services.staff.use_cases.count_figures import count_figures
from services.staff.web import PREFIX, api, own, people, sign_in
from services.staff.web.throttle import Throttle
from shared.database import Database
from shared.logs import set_up_logs
from shared.web.app import Service, make_app

WEB = Path(__file__).parent / "web"
# Nobody has an article to paste here.
LARGEST_BODY = 2 * 1024 * 1024


def create_app(settings: Settings) -> Flask:
    clock = settings.house.clock
    service = Service(
        "staff", PREFIX, "services.staff.web", WEB, lambda session: count_figures(session, clock()), LARGEST_BODY
    )
    app = make_app(
        service, settings.house, Database(settings.house.database_url),
        [sign_in.doors, people.doors, own.doors, api.doors],
    )  # fmt: skip
    app.extensions["settings"] = settings
    app.extensions["throttle"] = Throttle(settings.house.form_key)
    return app


def serve() -> Flask:
    """What Granian calls in each worker of a container."""
    set_up_logs("staff")
    return create_app(Settings.of_this_process())
