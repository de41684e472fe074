"""What programs read of the site: the feed (Atom), the sitemap with its languages, and the files of pictures."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from flask import Response, request, send_from_directory

from services.articles.use_cases.announce_article import article_url, moment
from services.articles.use_cases.keep_picture import NAME
from services.articles.use_cases.list_addresses import FeedEntry, list_addresses, list_feed
from services.articles.web import settings, site_url
from shared.web.doors import Doors
from shared.web.place import database, place
from shared.web.problems import Problem
from shared.web.texts import known

doors = Doors("feeds", __name__, "")

ATOM = "http://www.w3.org/2005/Atom"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
LANG = "xml:lang"
FOR_EVER = 31_536_000


@doors.page("/feed.xml", may=None)
def feed() -> Response:
    """All languages, or with `?lang=` one of them."""
    wanted = known(request.args.get("lang"), "") or None
    entries = list_feed(database(), wanted)
    root = ET.Element("feed", {"xmlns": ATOM} | ({LANG: wanted} if wanted else {}))
    address = f"{site_url()}/feed.xml" + (f"?lang={wanted}" if wanted else "")
    _text(root, "title", place().house.site.name)
    _text(root, "id", address)
    _text(
        root,
        "updated",
        moment(max((each.changed_at for each in entries), default=datetime(2026, 1, 1, tzinfo=UTC))) or "",
    )
    _text(ET.SubElement(root, "author"), "name", place().house.site.name)
    _link(root, address, "self", "application/atom+xml")
    _link(root, f"{site_url()}/", "alternate", "text/html")
    for each in entries:
        _entry(root, each)
    return _xml(root, "application/atom+xml")


@doors.page("/sitemap.xml", may=None)
def sitemap() -> Response:
    addresses, collections = list_addresses(database())
    root = ET.Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    for path in ("/", *(f"/collections/{slug}" for slug in collections)):
        ET.SubElement(ET.SubElement(root, "url"), "loc").text = site_url() + path
    for each in addresses:
        entry = ET.SubElement(root, "url")
        ET.SubElement(entry, "loc").text = article_url(site_url(), each.slug)
        ET.SubElement(entry, "lastmod").text = moment(each.changed_at)
        if len(each.versions) > 1:
            for spoken, slug in sorted(each.versions.items()):
                link = {"rel": "alternate", "hreflang": spoken, "href": article_url(site_url(), slug)}
                ET.SubElement(entry, "xhtml:link", link)
    return _xml(root, "application/xml")


@doors.page("/pictures/<file>", may=None)
def picture(file: str) -> Response:
    if not NAME.fullmatch(file):
        raise Problem(404, "not-found")
    # The name is made from the content: what is here once never changes.
    response = send_from_directory(settings().pictures.absolute(), file, mimetype="image/webp", max_age=FOR_EVER)
    response.headers["Cache-Control"] = f"public, max-age={FOR_EVER}, immutable"
    return response


def _entry(root: ET.Element, each: FeedEntry) -> None:
    entry = ET.SubElement(root, "entry", {LANG: each.language})
    _text(entry, "title", each.title)
    _text(entry, "id", f"urn:vastine:article:{each.id}")
    _text(entry, "published", moment(each.published_at) or "")
    _text(entry, "updated", moment(each.changed_at) or "")
    if each.byline:
        _text(ET.SubElement(entry, "author"), "name", each.byline)
    _link(entry, article_url(site_url(), each.slug), "alternate", "text/html")
    if each.lead:
        _text(entry, "summary", each.lead)
    content = ET.SubElement(entry, "content", {"type": "html"})
    content.text = _printable(each.body)


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _printable(text)


def _link(parent: ET.Element, href: str, rel: str, kind: str) -> None:
    ET.SubElement(parent, "link", {"href": href, "rel": rel, "type": kind})


def _printable(text: str) -> str:
    """XML has no place for control characters, not even written out."""
    return "".join(
        character for character in text if character >= " " or character in "\n\t" if character not in "\ufffe\uffff"
    )


def _xml(root: ET.Element, kind: str) -> Response:
    document = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return Response(document, content_type=f"{kind}; charset=utf-8")
