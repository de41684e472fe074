"""The mailbox of a house on one machine: its pages and its call, for contacts and admins, where there is one."""

import os
from mailbox import Maildir

import pytest

from shared.sessions import Role
from tests.notify.web.desk import Desk

LETTER = b"""X-Envelope-To: mari@saatio.example
From: vastine@localhost
To: mari@saatio.example
Reply-To: aino@example.fi
Subject: Lukija toivoo vastausta
Message-ID: <abc@localhost>
List-Id: <contact-requests.localhost>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="x"

--x
Content-Type: text/plain; charset="utf-8"

Hei <script>alert(1)</script>
--x
Content-Type: text/html; charset="utf-8"

<p>Hei <img src="https://evil.example/pixel.gif"></p>
--x--
"""


@pytest.fixture
def caught(desk, tmp_path):
    return Maildir(tmp_path / "mailbox", create=True).add(LETTER)


def test_a_letter_is_listed_and_shown_as_text(desk, caught):
    client, _ = desk.colleague(Role.CONTACT)
    assert f"/notify/mailbox/{caught}" in client.get("/notify/mailbox").text
    page = client.get(f"/notify/mailbox/{caught}").text
    assert "Hei &lt;script&gt;" in page
    assert "aino@example.fi" in page
    assert "evil.example" not in page


def test_programs_get_the_letters_newest_first(desk, caught, tmp_path):
    os.utime(tmp_path / "mailbox" / "new" / caught, (1, 1))
    newer = Maildir(tmp_path / "mailbox").add(LETTER.replace(b"abc@", b"def@"))
    answer = desk.program(Role.ADMIN, "/notify/api/v1/mailbox").json
    assert [letter["id"] for letter in answer] == [newer, caught]
    assert answer[1].items() >= {
        "to": "mari@saatio.example", "subject": "Lukija toivoo vastausta", "reply_to": "aino@example.fi",
        "message_id": "<abc@localhost>", "received_at": "1970-01-01T00:00:01Z",
    }.items()  # fmt: skip
    assert answer[1]["text"].startswith("Hei <script>")


@pytest.mark.parametrize(
    ("role", "status"), [(Role.CONTACT, 200), (Role.ADMIN, 200), (Role.MODERATOR, 403), (Role.EDITOR, 403)]
)
def test_who_may_read_it(desk, caught, role, status):
    client, _ = desk.colleague(role)
    assert client.get("/notify/mailbox").status_code == status
    assert client.get(f"/notify/mailbox/{caught}").status_code == status
    assert desk.program(role, "/notify/api/v1/mailbox").status_code == status


def test_a_letter_with_a_way_in_is_for_administrators_alone(desk, tmp_path):
    letter = Maildir(tmp_path / "mailbox", create=True).add(
        LETTER.replace(b"List-Id: <contact-requests.localhost>\n", b"")
    )
    for role, seen in ((Role.CONTACT, False), (Role.ADMIN, True)):
        client, _ = desk.colleague(role)
        assert (str(letter) in client.get("/notify/mailbox").text) is seen
        assert client.get(f"/notify/mailbox/{letter}").status_code == (200 if seen else 404)
        assert bool(desk.program(role, "/notify/api/v1/mailbox").json) is seen


def test_a_letter_that_is_not_there_is_not_found(desk):
    client, _ = desk.colleague(Role.ADMIN)
    assert client.get("/notify/mailbox/nothing").status_code == 404
    assert client.get("/notify/mailbox/..%2f..%2fsecret").status_code == 404


def test_an_empty_mailbox_says_what_will_come(desk):
    client, _ = desk.colleague(Role.ADMIN)
    assert "Ei vielä postia" in client.get("/notify/mailbox?lang=fi").text


def test_without_a_mailbox_there_are_no_such_doors(tmp_path, redis, redis_url, database):
    desk = Desk(tmp_path, redis, redis_url)
    client, _ = desk.colleague(Role.ADMIN)
    assert client.get("/notify/mailbox").status_code == 404
    assert desk.program(Role.ADMIN, "/notify/api/v1/mailbox").status_code == 404
    assert "/notify/api/v1/mailbox" not in client.get("/notify/api/openapi.json").text
