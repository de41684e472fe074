"""Disqus' export, in the odd forms that it comes in."""

from __future__ import annotations

import gzip

import pytest

from vastine.imports.disqus import read
from vastine.refused import Refused

FILE = """
<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
  <category dsq:id="1"><forum>f</forum></category>
  <thread dsq:id="10"><id/><link>http://old.example.org/kokous</link><isDeleted>false</isDeleted></thread>
  <thread dsq:id="11"><id/><link>https://old.example.org/poissa</link><isDeleted>true</isDeleted></thread>
  <post dsq:id="103"><id/><message><![CDATA[<p>Vastaus</p>]]></message><createdAt>2020-01-02T10:00:00Z</createdAt>
    <isDeleted>false</isDeleted><isSpam>false</isSpam><thread dsq:id="10"/><parent dsq:id="101"/>
    <author><email>salainen@example.org</email><name>Bea</name><isAnonymous>false</isAnonymous></author>
    <ipAddress>192.0.2.7</ipAddress></post>
  <post dsq:id="101"><id>x</id><message>\n\t\t<![CDATA[<p>Ensimmäinen</p>]]>\n\t</message>
    <createdAt>\n2020-01-01T10:00:00Z\n</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
    <author><name>Anonymous</name><isAnonymous>true</isAnonymous></author><thread dsq:id="10"/></post>
  <post><id>900</id><message>Ilman tunnusta</message><createdAt>2020-01-03T10:00:00Z</createdAt><thread dsq:id="10"/></post>
  <post dsq:id="104"><message>x</message><createdAt>2020-01-03T10:00:00Z</createdAt><isSpam>true</isSpam>
    <thread dsq:id="10"/></post>
  <post dsq:id="105"><message>x</message><createdAt>2020-01-03T10:00:00Z</createdAt><isDeleted>true</isDeleted>
    <thread dsq:id="10"/><parent dsq:id="101"/></post>
  <post dsq:id="106"><message>x</message><createdAt>2020-01-03T10:00:00Z</createdAt><thread dsq:id="99"/></post>
  <post dsq:id="107"><message>x</message><createdAt>2020-01-03T10:00:00Z</createdAt><thread dsq:id="11"/></post>
</disqus>
"""


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_posts_come_with_their_page_their_time_and_what_they_answer(tmp_path, pack):
    (tmp_path / "d.xml").write_bytes(pack(FILE.encode()))
    found = {each.origin: each for each in read(tmp_path / "d.xml").comments}
    assert set(found) == {"101", "103", "900"}
    assert (found["103"].parent, found["103"].name, found["103"].text) == ("101", "Bea", "Vastaus")
    assert found["101"].name == ""
    assert found["101"].page == "http://old.example.org/kokous"
    assert found["101"].at.isoformat() == "2020-01-01T10:00:00+00:00"


def test_what_is_left_out_is_counted_by_reason(tmp_path):
    (tmp_path / "d.xml").write_text(FILE, encoding="utf-8")
    findings = read(tmp_path / "d.xml")
    assert dict(findings.left_out) == {
        "spam": 1, "deleted": 1, "its page was deleted": 1, "the file does not say on which page": 1,
    }  # fmt: skip
    assert findings.gone["105"] == "101"
    assert "example.org" not in repr([each.name + each.text for each in findings.comments])


def test_another_programs_xml_is_refused(tmp_path):
    (tmp_path / "d.xml").write_text("<rss><channel/></rss>")
    with pytest.raises(Refused, match="no export of Disqus"):
        read(tmp_path / "d.xml")
