"""What somebody wrote is made safe: length first, bleach shapes it, nh3 stands behind as the wall.

bleach is quadratic on hostile input, so nothing longer than the caller's cap reaches it; and it gets no more security fixes,
so nh3, which does, has the last word with the same list of tags.
"""

from __future__ import annotations

import html
import re
from urllib.parse import urlsplit

import bleach
import nh3

from shared.sanitise.markdown import as_html

COMMENT_TAGS = frozenset({"p", "br", "a", "blockquote", "em", "strong", "ul", "ol", "li"})
ARTICLE_TAGS = COMMENT_TAGS | {"h2", "h3", "h4", "figure", "figcaption", "img", "cite", "abbr", "sub", "sup", "hr"}
ARTICLE_ATTRIBUTES = {
    "a": {"href", "hreflang", "lang"}, "img": {"src", "alt", "width", "height"}, "abbr": {"title"},
    "blockquote": {"cite", "lang"}, "p": {"lang"}, "h2": {"id"}, "h3": {"id"},
}  # fmt: skip
COMMENT_ATTRIBUTES = {"a": {"href"}}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# Between them stand words that do not belong to one another.
PART_ENDS = re.compile(r"</(?:p|li|blockquote|ul|ol)>|<br>|<[uo]l>")
ARTICLE_LENGTH = 300_000
# bleach takes about a second for 25,000 hostile characters; an article is written by staff, and cleaned once.
SHAPED_LENGTH = 50_000


class TooLong(Exception):
    """More text than may be parsed; the caller says so before it comes here."""


def comment_html(text: str, longest: int) -> str:
    """A reader's text as HTML, with what its signs mean made visible. Raises `TooLong`."""
    if len(text) > longest:
        raise TooLong
    written = as_html(text)
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
    return html.unescape(nh3.clean(PART_ENDS.sub(r" \g<0>", cleaned), tags=set())).strip()


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
