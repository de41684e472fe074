"""Puts the web app of notify together."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from services.notify.settings import Settings
from services.notify.use_cases.measure_deliveries import measure_deliveries
from services.notify.web import api, deliveries, mailbox, stall
from shared.database import Database
from shared.logs import set_up_logs
from shared.web.app import Service, make_app

WEB = Path(__file__).parent / "web"


def create_app(settings: Settings) -> Flask:
    house = settings.house
    service = Service(
        "notify", "/notify", "services.notify.web", WEB, lambda session: measure_deliveries(session, house.clock())
    )
    doors = [deliveries.doors, api.doors, stall.doors]
    if settings.mailbox is not None:
        doors.append(mailbox.doors)
    app = make_app(service, house, Database(house.database_url), doors)
    app.extensions["settings"] = settings
    return app


def serve() -> Flask:
    """What Granian calls in each worker of a container."""
    set_up_logs("notify")
    return create_app(Settings.of_this_process())
