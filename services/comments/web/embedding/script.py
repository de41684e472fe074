"""The two files for other sites: a small script that shows a thread there, with its words in three languages, and its style."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from flask import Response, request

from services.comments.web.rendering.thread_bytes import etag_of
from shared.env.house import LANGUAGES
from shared.web.doors import Doors
from shared.web.place import place
from shared.web.texts import Texts, speaking

PLACE_OF_WORDS = '"the words of the script"'
# What the script calls a text, and which text it is.
WORDS = {
    "anonymous": "thread.anonymous", "official": "thread.official", "answer": "thread.answer", "report": "thread.report",
    "whose": "thread.whose", "helpful": "thread.helpful", "more": "thread.more", "closed": "thread.closed",
    "title": "write.title", "answering": "write.answering", "body": "write.body", "body_hint": "write.body_hint",
    "name": "write.name", "name_hint": "write.name_hint", "optional": "fields.optional", "trap": "write.trap",
    "wants": "write.private.title", "only_we": "fields.private_badge", "legend": "write.private.legend",
    "private": "write.private.note", "email": "write.email", "either": "write.either", "phone": "write.phone",
    "contact_name": "write.contact_name", "message": "write.message", "message_hint": "write.message_hint",
    "only_staff": "write.only_staff", "only_staff_hint": "write.only_staff_hint", "send": "write.send",
    "sending": "write.sending", "lost": "write.lost", "restored": "write.restored", "no_way": "write.no_way_to_answer",
    "errors": "fields.error_heading", "found": "write.found.title", "found_text": "write.found.text",
    "found_legend": "write.found.legend", "move": "write.found.move", "remove": "write.found.remove",
    "keep_hint": "write.found_hint.keep", "move_hint": "write.found_hint.move", "remove_hint": "write.found_hint.remove",
    "stored": "receipt.pending.title", "published": "receipt.approved.title", "count_one": "embed.count_one",
    "count_other": "embed.count_other",
} | {name: f"embed.{name}" for name in (
    "heading", "answers", "gone", "none", "read", "own", "cancel", "next", "privacy", "stored_text", "keep_link", "receipt",
    "again",
)} | {"keep": "write.found.keep"}  # fmt: skip

doors = Doors("embed", __name__, "/comments")


@doors.page("/embed.js", may=None)
def embed_script() -> Response:
    """The script; a browser asks again after five minutes, and is mostly told that it has it."""
    return _file(script(place().texts, place().web), "text/javascript")


@doors.page("/embed.css", may=None)
def embed_style() -> Response:
    """The style, for sites that want it."""
    return _file(style(place().web), "text/css")


@cache
def script(texts: Texts, web: Path) -> bytes:
    """Without the comments and the space at the beginning of lines, which other sites' readers need not fetch."""
    lines = (line.strip() for line in _written(web, "embed.js").splitlines())
    kept = "\n".join(line for line in lines if not line.startswith("//"))
    return kept.replace(PLACE_OF_WORDS, _words(texts)).encode()


@cache
def style(web: Path) -> bytes:
    """Without its comments, likewise."""
    lines = (
        line.strip() for line in re.sub(r"/\*.*?\*/", "", _written(web, "embed.css"), flags=re.DOTALL).splitlines()
    )
    return "\n".join(line for line in lines if line).encode()


def _written(web: Path, name: str) -> str:
    return (web / "static" / name).read_text(encoding="utf-8")


def _words(texts: Texts) -> str:
    words = {}
    for language in LANGUAGES:
        with speaking(language):
            words[language] = {name: texts(key) for name, key in WORDS.items()}
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))


def _file(body: bytes, kind: str) -> Response:
    response = Response(body, content_type=f"{kind}; charset=utf-8")
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    # The same for everybody; so that a site may load it with crossorigin="anonymous".
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cache-Control"] = "public, max-age=300"
    response.headers["ETag"] = etag_of(body)
    response.make_conditional(request)
    return response
