"""WordPress' export, version 1.0 to 1.2."""

from __future__ import annotations

import pytest

from services.comments.domain.statuses import Status
from vastine.imports.wordpress import read
from vastine.refused import Refused

FILE = """
<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/{version}/excerpt/"
  xmlns:wp="http://wordpress.org/export/{version}/"><channel><wp:wxr_version>{version}</wp:wxr_version>
<item><title/><link>https://old.example.org/2019/kokous/</link><wp:post_id>5</wp:post_id>
  <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author><![CDATA[Bea &laquo;B&raquo;]]></wp:comment_author>
    <wp:comment_author_email>salainen@example.org</wp:comment_author_email><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>
    <wp:comment_date>2019-05-01 15:00:00</wp:comment_date><wp:comment_date_gmt>2019-05-01 12:00:00</wp:comment_date_gmt>
    <wp:comment_content><![CDATA[Eka rivi
toka <b>rivi</b>]]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>
    <wp:comment_type></wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
  <wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_author>Blogi</wp:comment_author>
    <wp:comment_date_gmt>2019-05-01 13:00:00</wp:comment_date_gmt><wp:comment_content>x</wp:comment_content>
    <wp:comment_approved>1</wp:comment_approved><wp:comment_type>pingback</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
  <wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>Cia</wp:comment_author>
    <wp:comment_date>2019-05-01 16:00:00</wp:comment_date><wp:comment_date_gmt>0000-00-00 00:00:00</wp:comment_date_gmt>
    <wp:comment_content>Vastaus</wp:comment_content><wp:comment_approved>0</wp:comment_approved>
    <wp:comment_type>comment</wp:comment_type><wp:comment_parent>2</wp:comment_parent></wp:comment>
  <wp:comment><wp:comment_id>4</wp:comment_id><wp:comment_date_gmt>2019-05-02 13:00:00</wp:comment_date_gmt>
    <wp:comment_content>x</wp:comment_content><wp:comment_approved>post-trashed</wp:comment_approved></wp:comment>
</item><item><title>Tyhjä</title><link>https://old.example.org/tyhja/</link></item></channel></rss>
"""


def written(tmp_path, version):
    file = tmp_path / "w.xml"
    file.write_text(FILE.replace("{version}", version), encoding="utf-8")
    return file


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_comments_come_with_their_lines_and_status(tmp_path, version):
    first, third = read(written(tmp_path, version)).comments
    assert (first.name, first.text) == ("Bea «B»", "Eka rivi\ntoka rivi]")
    assert first.at.isoformat() == "2019-05-01T12:00:00+00:00"
    assert first.status is Status.APPROVED
    assert (third.status, third.parent) == (Status.PENDING, "5 2")
    assert third.at.isoformat() == "2019-05-01T16:00:00+00:00"


def test_pingbacks_and_what_was_thrown_away_are_left_out(tmp_path):
    findings = read(written(tmp_path, "1.2"))
    assert dict(findings.left_out) == {"pingbacks and the like": 1, "deleted": 1}
    assert findings.gone["5 2"] is None


def test_another_version_is_refused_by_its_name(tmp_path):
    with pytest.raises(Refused, match="version that is not known"):
        read(written(tmp_path, "2.0"))


def test_another_programs_rss_is_refused(tmp_path):
    (tmp_path / "w.xml").write_text("<rss><channel><item/></channel></rss>")
    with pytest.raises(Refused, match="no export of WordPress"):
        read(tmp_path / "w.xml")
