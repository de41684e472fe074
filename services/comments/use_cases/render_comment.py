"""Renders a reader's text as HTML, with what was taken away said openly in the thread's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from markupsafe import escape

from services.comments.domain.contact_choices import Span, without
from services.comments.domain.text_rules import BODY_LENGTH
from services.comments.domain.words import word
from shared.sanitise import comment_html

# A tag of cleaned HTML whole, so that only words between tags are looked at.
TAG_OR_WORDS = re.compile(r"<(?:\"[^\"]*\"|[^\">])*>|[^<]+")
# The words for what was taken away are longer than what they stand for: a@b.fi becomes thirty characters.
ROOM = 8 * BODY_LENGTH


def render_comment(body: str, redactions: Sequence[dict[str, Any]], language: str) -> str:
    """The HTML that readers get."""
    spans = [Span(each["start"], each["end"], each["kind"]) for each in redactions]
    html = comment_html(without(body, spans, language), ROOM)
    for kind in {span.kind for span in spans}:
        html = _marked(html, f"[{word(language, 'removed', kind)}]")
    return html


def _marked(html: str, said: str) -> str:
    words = str(escape(said))
    mark = f'<span class="redaction">{words}</span>'
    return TAG_OR_WORDS.sub(lambda found: found[0] if found[0][0] == "<" else found[0].replace(words, mark), html)
