"""Puts the web app of comments together."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from services.comments.settings import Settings
from services.comments.use_cases.read_gauges import gauges_at
from services.comments.web.alerts import alert
from services.comments.web.api import moderation, outside, threads
from services.comments.web.api import receipts as receipt_calls
from services.comments.web.embedding import outside_page, script, sites
from services.comments.web.moderating import judging, queue, record, words
from services.comments.web.reading import feeds, helpful, rules, thread
from services.comments.web.reading.visit import tell_addresses
from services.comments.web.receipts import feed, passages, receipt
from services.comments.web.reports import report_form, report_receipt
from services.comments.web.writing import comment_form
from services.comments.web.writing.form_words import tell_form
from shared.database import Database
from shared.logs import set_up_logs
from shared.web.app import Service, make_app

# A pasted megabyte comes back with a kind word. More is refused before it is read: nothing here takes files.
LARGEST_BODY = 4 * 1024 * 1024
WEB = Path(__file__).parent / "web"
ROOMS = (
    thread, helpful, feeds, rules, comment_form, receipt, passages, feed, alert, report_form, report_receipt, queue, judging,
    record, words, script, sites, outside_page, threads, outside, receipt_calls, moderation,
)  # fmt: skip


def create_app(settings: Settings) -> Flask:
    """The app, below /comments."""
    house = settings.house
    service = Service("comments", "/comments", "services.comments.web", WEB, gauges_at(house.clock), LARGEST_BODY)
    app = make_app(service, house, Database(house.database_url), [room.doors for room in ROOMS])
    app.extensions["settings"] = settings
    comment_form.prepare(app)
    tell_form(app.jinja_env, settings.grace)
    tell_addresses(app.jinja_env)
    return app


def serve() -> Flask:
    """What Granian calls in each worker of a container."""
    set_up_logs("comments")
    return create_app(Settings.of_this_process())
