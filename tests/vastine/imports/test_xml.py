"""XML is read as a stream, and nothing that it declares is believed."""

from __future__ import annotations

import pytest

from vastine.imports.xml import XmlStream, text_of
from vastine.refused import Refused


def read(tmp_path, text):
    file = tmp_path / "file.xml"
    file.write_text(text, encoding="utf-8")
    return list(XmlStream(file, {"item"}).elements())


def test_wanted_elements_come_whole_and_trimmed(tmp_path):
    items = read(tmp_path, "\n<?xml version='1.0'?><r><item><a>\n\tone </a></item><x/><item><a>two</a></item></r>")
    assert [text_of(item.find("a")) for item in items] == ["one", "two"]


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE r [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><r><item>&b;</item></r>',
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r><item>&x;</item></r>',
        '<!DOCTYPE r SYSTEM "http://127.0.0.1/r.dtd"><r/>',
    ],
)
def test_entities_and_document_types_are_refused(tmp_path, declared):
    with pytest.raises(Refused, match="document type or entities"):
        read(tmp_path, declared)


@pytest.mark.parametrize("text", ["", "no xml", "<r><item></r>", "<r>" * 60])
def test_what_is_no_xml_is_refused(tmp_path, text):
    with pytest.raises(Refused):
        read(tmp_path, text)
