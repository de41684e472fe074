"""Puts a service's web app together: limits, headers, texts, errors, health, and its doors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, request, send_from_directory
from werkzeug.middleware.proxy_fix import ProxyFix

from shared.database import Database
from shared.env.house import House
from shared.streams.connection import connect_door
from shared.web import errors, frame
from shared.web.compressing import compress
from shared.web.doors import Door, Doors, json_response
from shared.web.form_fields import MOST_FIELDS, FormRequest
from shared.web.headers import set_headers
from shared.web.health import Gauges, health_doors
from shared.web.openapi import openapi
from shared.web.place import Place
from shared.web.templating import SHARED_STATIC, furnish, templates_of
from shared.web.texts import Calendar, Texts, known, speak

# A reader who pastes a megabyte gets it back with a kind word; what is larger is refused before it is read.
LARGEST_BODY = 12 * 1024 * 1024
LARGEST_FORM_FIELD = 3 * 1024 * 1024


@dataclass(frozen=True)
class Service:
    """What an app is made of. `package` is the import name of its web room, `web` that room's folder."""

    name: str
    prefix: str
    package: str
    web: Path
    gauges: Gauges
    largest_body: int = LARGEST_BODY


def make_app(service: Service, house: House, database: Database, doors: Iterable[Doors]) -> Flask:
    """A Flask app that answers below the service's prefix, the same alone and beside others."""
    app = Flask(service.package, static_folder=None)
    app.request_class = FormRequest
    app.config.update(
        MAX_CONTENT_LENGTH=service.largest_body, MAX_FORM_MEMORY_SIZE=LARGEST_FORM_FIELD, MAX_FORM_PARTS=MOST_FIELDS,
        TRUSTED_HOSTS=_trusted_hosts(house),
    )  # fmt: skip
    texts = Texts(service.web / "texts")
    app.jinja_loader = templates_of(service.web)
    furnish(app.jinja_env, house, service.web, service.prefix, texts)
    app.extensions["place"] = Place(
        service.name, service.prefix, service.web, house, database, connect_door(house.redis_url), texts,
        Calendar(house.zone),
    )  # fmt: skip
    all_doors = [*doors, health_doors(service.package, service.prefix, service.gauges)]
    _hang(app, service, all_doors)
    app.before_request(lambda: _choose_language(house))
    # The last to be hung is the first to work: what may be kept is known before it is packed.
    app.after_request(compress)
    app.after_request(set_headers)
    app.context_processor(frame.surroundings)
    errors.catch(app)
    if house.trusted_proxies:
        count = house.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=count)  # type: ignore[method-assign]
    return app


def doors_of(app: Flask) -> list[Door]:
    """Every door of an app, for the test that walks them."""
    return list(app.extensions["doors"])


def _hang(app: Flask, service: Service, all_doors: list[Doors]) -> None:
    every = [door for doors in all_doors for door in doors.all]
    app.extensions["doors"] = every
    for doors in all_doors:
        app.register_blueprint(doors.blueprint)
    document = openapi(service.name, app.extensions["place"].house.site.url, every)
    prefix = service.prefix
    app.add_url_rule(f"{prefix}/api/openapi.json", "openapi", lambda: json_response(document))
    app.add_url_rule(f"{prefix}/static/vastine/<path:path>", "static_shared", lambda path: _static(SHARED_STATIC, path))
    app.add_url_rule(
        f"{prefix}/static/own/<path:path>", "static_own", lambda path: _static(service.web / "static", path)
    )


def _static(folder: Path, path: str) -> Response:
    # Its address holds a hash of its content, so it may be kept for ever.
    response = send_from_directory(folder, path, max_age=31_536_000 if request.args.get("v") else 60)
    response.headers.pop("Content-Disposition", None)
    return response


def _choose_language(house: House) -> None:
    preferred = request.accept_languages.best_match(["fi", "sv", "en"], default=house.language)
    speak(known(request.args.get("lang"), known(preferred, house.language)))


def _trusted_hosts(house: House) -> list[str]:
    own: Any = urlsplit(house.site.url).hostname
    return [str(own), "localhost", "127.0.0.1", "[::1]"]
