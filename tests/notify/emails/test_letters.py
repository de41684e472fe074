"""The letter that forwards a contact request: all that is needed to answer, and nothing that a reader could smuggle in."""

from datetime import timedelta
from email import message_from_bytes
from email.policy import compat32, default
from zoneinfo import ZoneInfo

import pytest

from services.notify.domain.routing import Why
from services.notify.emails.letters import Desk, Request, contact_request_letter
from tests.notify.builders import DETAILS, NOON, REQUEST

DESK = Desk("Testisäätiö", "vastine@lehti.example", "lehti.example", ZoneInfo("Europe/Helsinki"), timedelta(hours=72))
URL = "https://lehti.example/articles/hyva-perehdytys"
OUR_HEADERS = [
    "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "Auto-Submitted", "List-Id", "MIME-Version", "Content-Type",
]  # fmt: skip
INJECTIONS = [
    "x\r\nBcc: victim@evil.example", "x\nBcc: victim@evil.example", "x\rBcc: victim@evil.example",
    "x%0d%0aBcc: victim@evil.example", "x\u2028Bcc: victim@evil.example",
    "=?utf-8?q?x=0D=0ABcc=3A_victim=40evil.example?=", "=?utf-8?b?eApCY2M6IHZpY3RpbUBldmlsLmV4YW1wbGU=?=",
    "x\x85Bcc: victim@evil.example", "x\x00\r\n.\r\nMAIL FROM:<a@evil.example>", "\r\n.\r\nRCPT TO:<victim@evil.example>",
    "x\r\n\r\n<html><script>alert(1)</script>", "{{ 7*7 }}{% raw %}", "{number}{0}", "x\ud800y", "=?=?utf-8?q?=0A?=?=",
]  # fmt: skip


def letter(language="fi", why=Why.CONTACT_PERSON, title="Hyvä perehdytys", url=URL, about=REQUEST, **changed):
    request = Request(about, title, url, NOON, why, DETAILS | changed)
    return contact_request_letter(DESK, request, "mari@saatio.example", language, NOON)


def part_of(written, kind):
    part = message_from_bytes(written, policy=default).get_body((kind,))
    assert part is not None
    return part.get_content()


def text_of(written):
    return part_of(written, "plain").replace("\r\n", "\n")


def html_of(written):
    return part_of(written, "html")


def test_it_holds_everything_needed_to_answer():
    text = text_of(letter())
    for needed in (
        "Aino Lukija",
        "aino@example.fi",
        "040 123 4567",
        "> Voisitko soittaa?",
        "> Hyvä kirjoitus.",
        "Hyvä perehdytys",
    ):
        assert needed in text
    assert text.count("http") == 1
    assert "koska olet artikkelin yhteyshenkilö" in text
    assert "23. marraskuuta 2026 klo 12.00" in text


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("why", list(Why))
def test_it_says_in_each_language_why_it_comes_and_fits_72_columns(language, why):
    text = text_of(letter(language, why))
    assert "Testisäätiö" in text
    assert max(len(line) for line in text.split("\n")) <= 72


@pytest.mark.parametrize(("email", "answered"), [("aino@example.fi", True), ("äinö@example.fi", False), ("", False)])
def test_a_reply_goes_to_the_reader_only_if_their_address_is_plain(email, answered):
    written = letter(email=email)
    assert message_from_bytes(written, policy=compat32)["Reply-To"] == (email if answered else None)
    assert (("Vastaa tähän viestiin, niin" in text_of(written)), email in text_of(written)) == (answered, True)


def test_a_number_alone_says_to_call():
    assert "Soita hänelle" in text_of(letter(email=""))


def test_fields_that_are_missing_are_left_out():
    text = text_of(letter(name="", phone="", message="", comment=""))
    assert "Nimi:" not in text
    assert ">" not in text


@pytest.mark.parametrize("injection", INJECTIONS)
@pytest.mark.parametrize("field", ["name", "email", "phone", "message", "comment", "title", "url", "about", "language"])
def test_nothing_that_came_in_comes_into_a_header(field, injection):
    changed = {field: injection}
    written = letter(**changed) if field != "language" else letter(fields_language=injection)
    head = message_from_bytes(written, policy=compat32)
    assert [name for name in head if name != "Reply-To"] == [name for name in OUR_HEADERS if name != "Reply-To"]
    assert head["To"] == "mari@saatio.example"
    assert head["Reply-To"] in {None, "aino@example.fi"}
    assert b"evil" not in written.split(b"\r\n\r\n")[0]


@pytest.mark.parametrize(
    "payload", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "<a href='javascript:1'>x</a>"]
)
@pytest.mark.parametrize("field", ["name", "phone", "message", "comment", "title", "url"])
def test_the_html_part_holds_no_html_of_anybody_else(field, payload):
    html = html_of(letter(**{field: payload}))
    assert "<script" not in html
    assert "<img" not in html
    assert html.count("<a ") == (0 if field == "url" else 1)
    assert "javascript:" not in html or field != "url"


def test_an_address_that_is_no_web_address_is_no_link():
    assert "href" not in html_of(letter(url="javascript:alert(1)"))


def test_the_same_request_has_the_same_message_id_at_every_try():
    first, second = (message_from_bytes(letter(language)) for language in ("fi", "sv"))
    assert first["Message-ID"] == second["Message-ID"]
