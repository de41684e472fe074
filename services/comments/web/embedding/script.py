"""The door for other sites: one small script that shows a thread there, with its words in three languages."""

from __future__ import annotations

import json

from flask import Response, request

from shared.env.house import LANGUAGES
from shared.web.doors import Doors
from shared.web.place import place
from shared.web.texts import speaking

WORDS = ("heading", "anonymous", "official", "answers", "gone", "none", "write", "read")
PLACE_OF_WORDS = '"the words of the script"'

doors = Doors("embed", __name__, "/comments")


@doors.page("/embed.js", may=None)
def embed_script() -> Response:
    """The script; a browser asks again after five minutes, and is mostly told that it has it."""
    response = Response(_script(), content_type="text/javascript; charset=utf-8")
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Cache-Control"] = "public, max-age=300"
    response.add_etag()
    response.make_conditional(request)
    return response


def _script() -> str:
    """Without the comments and the space at the beginning of lines, which other sites' readers need not fetch."""
    written = (place().web / "static" / "embed.js").read_text(encoding="utf-8")
    lines = (line.strip() for line in written.splitlines())
    return "\n".join(line for line in lines if not line.startswith("//")).replace(PLACE_OF_WORDS, _words())


def _words() -> str:
    t = place().texts
    words = {}
    for language in LANGUAGES:
        with speaking(language):
            words[language] = {name: t(f"embed.{name}") for name in WORDS}
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))
