"""Renders the first page of a thread, outside any request, into what is ready to send: HTML, and JSON plain and compressed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from services.comments.use_cases.show_thread import ThreadPage
from services.comments.web.api.thread_shapes import thread_shape
from services.comments.web.reading.visit import Visit, tell_addresses
from services.comments.web.writing import form_state
from shared.env.house import House
from shared.web.compressing import packed
from shared.web.stamps import MARK
from shared.web.templating import environment_of
from shared.web.texts import Texts, speaking

WEB = Path(__file__).parents[1]
PREFIX = "/comments"


@dataclass(frozen=True)
class ThreadBytes:
    """One version of a thread's first page. The write form in `html` carries the mark where each reader's stamp goes."""

    version: int
    html: str
    json: bytes
    json_gz: bytes
    etag: str


def thread_environment(house: House) -> Environment:
    """The Jinja environment of a process that renders threads."""
    environment = environment_of(house, WEB, PREFIX, Texts(WEB / "texts"))
    tell_addresses(environment)
    return environment


def render_thread(environment: Environment, page: ThreadPage) -> ThreadBytes:
    """Both forms of the page."""
    json_bytes = thread_json(page)
    return ThreadBytes(
        page.thread.version, fragment(environment, page, MARK), json_bytes, packed(json_bytes), etag_of(json_bytes)
    )


def fragment(environment: Environment, page: ThreadPage, stamp: str) -> str:
    """The thread as a part of a page, in its own language, with a blank form."""
    with speaking(page.thread.language):
        template = environment.get_template("comments/thread.html")
        return template.render(
            lang=page.thread.language, page=page, visit=Visit(), form=form_state.blank(), stamp=stamp, csrf=""
        )


def thread_json(page: ThreadPage) -> bytes:
    """The page as programs get it."""
    return thread_shape(page).model_dump_json().encode()


def etag_of(body: bytes) -> str:
    """Weak, for it holds for the plain and the compressed form alike."""
    return f'W/"{hashlib.sha256(body).hexdigest()[:24]}"'
