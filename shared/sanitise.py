"""The only place where HTML that somebody wrote is made safe: length first, bleach shapes it, nh3 stands behind as the wall.

bleach is quadratic on hostile input, so nothing longer than the caller's cap reaches it; and it gets no more security fixes,
so nh3, which does, has the last word with the same list of tags.
"""

from __future__ import annotations

import html
import re
from urllib.parse import urlsplit

import bleach
import nh3

COMMENT_TAGS = frozenset({"p", "br", "a", "blockquote", "em", "strong", "ul", "ol", "li"})
ARTICLE_TAGS = COMMENT_TAGS | {"h2", "h3", "h4", "figure", "figcaption", "img", "cite", "abbr", "sub", "sup", "hr"}
ARTICLE_ATTRIBUTES = {
    "a": {"href", "hreflang", "lang"}, "img": {"src", "alt", "width", "height"}, "abbr": {"title"},
    "blockquote": {"cite", "lang"}, "p": {"lang"}, "h2": {"id"}, "h3": {"id"},
}  # fmt: skip
COMMENT_ATTRIBUTES = {"a": {"href"}}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# At least one character that can be part of a name follows; whatever ends a sentence after it is cut off again.
ADDRESS = re.compile(r"https?://[^\s<>\"'`{}|\\^(][^\s<>\"'`{}|\\^]{0,1990}", re.IGNORECASE)
SENTENCE_ENDS = ".,;:!?»”’]"
BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
ARTICLE_LENGTH = 300_000
# bleach takes about a second for 25,000 hostile characters; an article is written by staff, and cleaned once.
SHAPED_LENGTH = 50_000


class TooLong(Exception):
    """More text than may be parsed; the caller says so before it comes here."""


def comment_html(text: str, longest: int) -> str:
    """A reader's plain text as HTML: blank lines part paragraphs, http(s) addresses become links. Raises `TooLong`."""
    if len(text) > longest:
        raise TooLong
    paragraphs = (part.strip("\n") for part in BLANK_LINES.split(text.strip()))
    written = "".join(f"<p>{_linked(part).replace(chr(10), '<br>')}</p>" for part in paragraphs if part)
    shaped = bleach.clean(written, tags=COMMENT_TAGS, attributes={"a": ["href"]}, protocols={"http", "https"})
    return nh3.clean(
        shaped, tags=set(COMMENT_TAGS), attributes=COMMENT_ATTRIBUTES, url_schemes={"http", "https"},
        link_rel="nofollow ugc noopener noreferrer",
    )  # fmt: skip


def article_html(written: str) -> str:
    """An editor's HTML with only the tags an article may have; links and picture addresses checked. Raises `TooLong`."""
    if len(written) > ARTICLE_LENGTH:
        raise TooLong
    shaped = written
    if len(written) <= SHAPED_LENGTH:
        shaped = bleach.clean(
            _without_active_parts(written), tags=ARTICLE_TAGS, protocols=SCHEMES, strip=True,
            attributes={tag: sorted(names) for tag, names in ARTICLE_ATTRIBUTES.items()},
        )  # fmt: skip
    return nh3.clean(
        shaped, tags=set(ARTICLE_TAGS), attributes=ARTICLE_ATTRIBUTES, url_schemes=set(SCHEMES),
        attribute_filter=_good_attribute, link_rel="noopener",
    )  # fmt: skip


def plain_text(cleaned: str) -> str:
    """The words of HTML that was cleaned here, for search, teasers and mail."""
    return html.unescape(nh3.clean(cleaned.replace("</p>", "</p> ").replace("<br>", " "), tags=set())).strip()


def _without_active_parts(written: str) -> str:
    # bleach strips the tags of a script and leaves its words standing; nh3 removes both.
    return nh3.clean(
        written, tags=set(ARTICLE_TAGS), attributes=ARTICLE_ATTRIBUTES, url_schemes=set(SCHEMES), link_rel=None
    )


def _good_attribute(_tag: str, name: str, value: str) -> str | None:
    if name not in {"href", "src", "cite"}:
        return value
    try:
        address = urlsplit(value)
    except ValueError:
        return None
    if address.scheme:
        return value if name == "href" or address.scheme in {"http", "https"} else None
    # Without a scheme only places on this site are meant: "//elsewhere" is not one.
    return value if not value.startswith(("//", "\\", "/\\")) else None


def _linked(text: str) -> str:
    """The text escaped, with what was written as http:// or https:// linked: 'yle.fi' in a sentence stays words.

    bleach's own linker is quadratic in brackets, and this is all of it that is wanted.
    """
    parts, end = [], 0
    for found in ADDRESS.finditer(text):
        address = found.group().rstrip(SENTENCE_ENDS)
        if address.endswith(")") and address.count("(") < address.count(")"):
            address = address[:-1].rstrip(SENTENCE_ENDS)
        safe = html.escape(address)
        parts += [html.escape(text[end : found.start()]), f'<a href="{safe}">{safe}</a>']
        end = found.start() + len(address)
    return "".join((*parts, html.escape(text[end:])))
