"""Headers that nobody outside can write into."""

import pytest

from services.notify.emails.envelope import Envelope, message_id, plain_address, recipient_address, sealed_letter
from tests.notify.builders import NOON

LONGEST = "a" * 64 + "@" + "b" * 60 + "." + "c" * 60 + "." + "d" * 50 + ".example"


@pytest.mark.parametrize(
    "address",
    [
        "aino@example.fi",
        "a.b+c@example.co.uk",
        "o'hara@example.org",
        "x_y-z@sub.example.org",
        "{a}|b@example.com",
        LONGEST,
    ],
)
def test_an_ordinary_address_may_stand_in_a_header(address):
    assert plain_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "", "aino", "@example.fi", "aino@",
        "a@b@c.fi", "aino@example..fi", ".aino@example.fi", "aino.@example.fi", "a b@example.fi",
        '"a b"@example.fi', "aino@[127.0.0.1]", "Aino <aino@example.fi>", "aino@example.fi,b@example.fi", "aino@example.fi\n",
        "aino@example.fi\r\nBcc: x@evil.example", "aino@example.fi\x00", "äinö@example.fi", "aino@exämple.fi", "aino@-example.fi",
        "=?utf-8?q?a=0ABcc=3A_x?=@evil.example", "=?utf-8?b?YQpCY2M6IHg=?=@evil.example", "aino(comment)@example.fi",
        "aino@example.fi;b@example.fi", "<aino@example.fi>", "aino@" + "x" * 300 + ".fi", "x" * 65 + "@example.fi",
    ],
)  # fmt: skip
def test_anything_else_may_not(address):
    assert plain_address(address) is None


def test_a_colleague_may_have_an_address_in_letters_of_the_whole_world():
    assert recipient_address("jörgen@exempel.example") == "jörgen@exempel.example"
    assert recipient_address("jörgen@exempel.example\r\nBcc: x@y.example") is None


def test_a_message_id_is_made_from_its_key_alone():
    assert message_id("contact_request:1", "lehti.example") == message_id("contact_request:1", "lehti.example")
    assert message_id("contact_request:1", "lehti.example") != message_id("contact_request:2", "lehti.example")
    assert message_id("a\r\nBcc: x@y", "lehti.example").isprintable()


def test_a_long_address_stays_whole_on_its_line():
    envelope = Envelope("vastine@lehti.example", LONGEST, LONGEST, "key", "lehti.example", NOON)
    head = sealed_letter(envelope, "Aihe", "teksti", "<p>teksti</p>").split(b"\r\n\r\n")[0].decode("ascii")
    assert f"\r\nTo: {LONGEST}\r\n" in head
    assert f"\r\nReply-To: {LONGEST}\r\n" in head


def test_no_line_is_too_long_and_every_line_ends_as_the_wire_wants():
    envelope = Envelope("vastine@lehti.example", "mari@saatio.example", None, "key", "lehti.example", NOON)
    letter = sealed_letter(envelope, "Lukija toivoo vastausta", "ä" * 5_000 + "\n.\n..\n", "<p>" + "x" * 5_000 + "</p>")
    assert letter.count(b"\n") == letter.count(b"\r\n")
    assert max(len(line) for line in letter.split(b"\r\n")) < 998
    assert letter.isascii()
