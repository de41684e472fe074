"""Makes Jinja speak our words: texts, days, static files by content hash. The same with and without a request."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from shared.env.house import House
from shared.web import texts
from shared.web.mail_links import mail_link

SHARED = Path(__file__).parent
SHARED_STATIC = SHARED / "static"


def templates_of(web: Path) -> BaseLoader:
    """A service's own templates, then the shared ones."""
    return ChoiceLoader([FileSystemLoader(web / "templates"), FileSystemLoader(SHARED / "templates")])


def furnish(environment: Environment, house: House, web: Path, prefix: str, words: texts.Texts) -> None:
    """Gives the environment what every template may count on."""
    calendar = texts.Calendar(house.zone)
    environment.undefined = StrictUndefined
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.globals.update(
        mail_link=lambda address: Markup(mail_link(address)),  # noqa: S704  Made of references alone.
        t=words, moment=calendar.moment, day=calendar.day, site=house.site, page_language=texts.language,
        static=lambda path: f"{prefix}/static/vastine/{path}?v={_content_hash(SHARED_STATIC / path)}",
        own_static=lambda path: f"{prefix}/static/own/{path}?v={_content_hash(web / 'static' / path)}",
    )  # fmt: skip


def environment_of(house: House, web: Path, prefix: str, words: texts.Texts) -> Environment:
    """An environment for what is rendered outside a request. `lang` and what else a template names come with the call."""
    environment = Environment(loader=templates_of(web), autoescape=select_autoescape(("html", "xml")))
    furnish(environment, house, web, prefix, words)
    return environment


@cache
def _content_hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12] if path.is_file() else "0"
