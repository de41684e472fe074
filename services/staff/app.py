"""Puts the web app of staff together."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from services.staff.settings import Settings
from services.staff.use_cases.count_figures import count_figures
from services.staff.web import PREFIX, api, confirm
from services.staff.web.own import page as own_page
from services.staff.web.own import passkeys as own_passkeys
from services.staff.web.own import password as own_password
from services.staff.web.own import second_step as own_second_step
from services.staff.web.own import sessions as own_sessions
from services.staff.web.own import tokens as own_tokens
from services.staff.web.people import (
    away,
    everybody_out,
    first,
    invite,
    leaving,
    particulars,
    people,
    person,
    photo,
    roles,
    ways_in,
    welcome,
)
from services.staff.web.record import page as record_page
from services.staff.web.sign_in import by_mail, link, out, passkey, password, provider, second_step
from shared.database import Database
from shared.logs import set_up_logs
from shared.web.app import Service, make_app

# Every module with doors.
ROOMS = (
    password, link, out, own_page, own_password, own_tokens, own_sessions, confirm, record_page, api,
    people, invite, person, particulars, photo, roles, away, ways_in, leaving, welcome, first,
    passkey, own_passkeys, provider, second_step, by_mail, own_second_step, everybody_out,
)  # fmt: skip
WEB = Path(__file__).parent / "web"
# A photo as a camera takes it is the largest that anybody sends here.
LARGEST_BODY = 11 * 1024 * 1024


def create_app(settings: Settings) -> Flask:
    clock = settings.house.clock
    service = Service(
        "staff", PREFIX, "services.staff.web", WEB, lambda session: count_figures(session, clock()), LARGEST_BODY
    )
    app = make_app(
        service, settings.house, Database(settings.house.database_url),
        [each.doors for each in ROOMS],
    )  # fmt: skip
    app.extensions["settings"] = settings
    return app


def serve() -> Flask:
    """What Granian calls in each worker of a container."""
    set_up_logs("staff")
    return create_app(Settings.of_this_process())
