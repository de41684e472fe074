"""WordPress' export (WXR 1.0 to 1.2): the comments of its items."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element

from services.comments.domain.statuses import Status
from vastine.imports.found import Findings, Found
from vastine.imports.plain import plain
from vastine.imports.times import moment
from vastine.imports.xml import Tag, XmlStream, tags, text_of
from vastine.refused import Refused

NAMESPACE = re.compile(r"http://wordpress\.org/export/1\.[0-2]/")
ANY = re.compile(r"http://wordpress\.org/export/")
ITEM = "item"
STATUSES = {"1": Status.APPROVED, "approved": Status.APPROVED, "0": Status.PENDING, "hold": Status.PENDING}
LEFT_OUT = {"spam": "spam", "trash": "deleted", "post-trashed": "deleted"}
TYPES = {"", "comment"}


def read(file: Path) -> Findings:
    stream = XmlStream(file, {ITEM})
    findings = Findings()
    tag: Tag | None = None
    for item in stream.elements():
        tag = tag or tags(_namespace(stream, file))
        page, post = text_of(item.find("link")), text_of(item.find(tag("post_id")))
        for comment in item.iter(tag("comment")):
            _take(comment, tag, page, post, findings)
    _namespace(stream, file)
    return findings


def _take(comment: Element, tag: Tag, page: str, post: str, findings: Findings) -> None:
    def said(name: str) -> str:
        return text_of(comment.find(tag(f"comment_{name}")))

    above = said("parent")
    # Hand-made files repeat ids from item to item.
    origin, parent = f"{post} {said('id')}", f"{post} {above}" if above not in {"", "0"} else None
    at = moment(said("date_gmt")) or moment(said("date"))
    if said("type") not in TYPES:
        findings.leave_out("pingbacks and the like", origin, parent)
    elif (status := STATUSES.get(said("approved"))) is None:
        findings.leave_out(LEFT_OUT.get(said("approved"), "of a status that is not known"), origin, parent)
    elif at is None or not said("id"):
        findings.leave_out("without a time or an id", origin, parent)
    else:
        # Line ends mean something there; a name may come with its letters written as entities.
        text = plain(said("content"), breaks=True)
        findings.comments.append(Found(origin, page, plain(said("author")), text, at, parent, status))


def _namespace(stream: XmlStream, file: Path) -> str:
    for namespace in stream.namespaces:
        if NAMESPACE.fullmatch(namespace):
            return namespace
    if newer := [each for each in stream.namespaces if ANY.match(each) and "excerpt" not in each]:
        raise Refused(f"{file} is an export of WordPress in a version that is not known ({newer[0]}).")
    raise Refused(f"{file} is no export of WordPress: it does not name http://wordpress.org/export/.")
