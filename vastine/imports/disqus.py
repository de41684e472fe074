"""Disqus' own XML export, packed with gzip or not."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

from vastine.imports.found import Findings, Found
from vastine.imports.plain import plain
from vastine.imports.times import moment
from vastine.imports.xml import XmlStream, tags, text_of
from vastine.refused import Refused

NAMESPACE = "http://disqus.com"
ID = "{http://disqus.com/disqus-internals}id"
tag = tags(NAMESPACE)


def read(file: Path) -> Findings:
    stream = XmlStream(file, {tag("thread"), tag("post")})
    findings = Findings()
    pages: dict[str, str | None] = {}
    posts: list[tuple[str, Found]] = []
    for element in stream.elements():
        if element.tag == tag("thread"):
            closed = text_of(element.find(tag("isDeleted"))) == "true"
            pages[_id(element)] = None if closed else text_of(element.find(tag("link")))
        elif (post := _post(element, findings)) is not None:
            posts.append(post)
    if NAMESPACE not in stream.namespaces:
        raise Refused(f"{file} is no export of Disqus: it does not name {NAMESPACE}.")
    for thread, found in posts:
        if thread not in pages:
            findings.leave_out("the file does not say on which page", found.origin, found.parent)
        elif not (page := pages[thread]):
            findings.leave_out("its page was deleted", found.origin, found.parent)
        else:
            findings.comments.append(Found(**(vars(found) | {"page": page})))
    return findings


def _post(element: Element, findings: Findings) -> tuple[str, Found] | None:
    origin, parent = _id(element) or text_of(element.find(tag("id"))), element.find(tag("parent"))
    above = _id(parent) if parent is not None else None
    for mark, why in (("isDeleted", "deleted"), ("isSpam", "spam")):
        if text_of(element.find(tag(mark))) == "true":
            findings.leave_out(why, origin, above)
            return None
    at = moment(text_of(element.find(tag("createdAt"))))
    if at is None or not origin:
        findings.leave_out("without a time or an id", origin, above)
        return None
    thread, author = element.find(tag("thread")), element.find(tag("author"))
    name = text_of(author.find(tag("name"))) if author is not None else ""
    anonymous = author is not None and text_of(author.find(tag("isAnonymous"))) == "true" and name == "Anonymous"
    text = plain(text_of(element.find(tag("message"))))
    found = Found(origin, "", "" if anonymous else name, text, at, above or None)
    return _id(thread) if thread is not None else "", found


def _id(element: Element) -> str:
    return element.get(ID, "").strip()
