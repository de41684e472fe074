"""People read and click the address; a harvester finds none."""

import html
import re
from urllib.parse import unquote

from shared.web.mail_links import mail_link

LINK = mail_link("mari.bergman@vates.example.org")


def test_a_browser_shows_and_mails_the_whole_address():
    whole = re.fullmatch(r'<a href="([^"]+)">(.+)</a>', LINK)
    assert whole
    target, text = whole.groups()
    assert unquote(html.unescape(target)) == "mailto:mari.bergman@vates.example.org"
    assert html.unescape(text.replace("<wbr>", "")) == "mari.bergman@vates.example.org"


def test_a_harvester_finds_no_address_in_the_source_nor_after_decoding_references():
    address = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
    assert "@" not in LINK
    assert "mailto" not in LINK
    assert not address.search(html.unescape(LINK))


def test_signs_in_an_address_cannot_break_the_page():
    assert "<b>" not in mail_link('"<b>"@example.org')
