"""Whatever lies in the Maildir is shown, and nothing outside it."""

import os
from datetime import timedelta
from mailbox import Maildir
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from services.notify.caught_mail import caught_letter, caught_letters
from services.notify.domain.routing import Why
from services.notify.emails.letters import Desk, Request, contact_request_letter
from tests.notify.builders import DETAILS, NOON, REQUEST

DESK = Desk("Testisäätiö", "vastine@lehti.example", "lehti.example", ZoneInfo("Europe/Helsinki"), timedelta(hours=72))


def a_letter():
    request = Request(REQUEST, "Hyvä perehdytys", "https://lehti.example/a", NOON, Why.CONTACT_PERSON, DETAILS)
    written = contact_request_letter(DESK, request, "mari@saatio.example", "fi", NOON)
    return (b"X-Envelope-To: mari@saatio.example\r\n" + written).replace(b"\r\n", b"\n")


@pytest.fixture
def mailbox(tmp_path):
    return Maildir(tmp_path / "mailbox", create=True)


def folder_of(mailbox):
    return Path(mailbox._path)


def catch(mailbox, content, at=1_000):
    key = mailbox.add(content)
    os.utime(folder_of(mailbox) / "new" / key, (at, at))
    return key


def test_a_letter_is_shown_with_its_text_and_where_an_answer_goes(mailbox, tmp_path):
    key = catch(mailbox, a_letter())
    (letter,) = caught_letters(tmp_path / "mailbox")
    assert (letter.id, letter.to, letter.reply_to) == (key, "mari@saatio.example", "aino@example.fi")
    assert letter.subject.startswith("Lukija toivoo vastausta")
    assert "> Voisitko soittaa?" in letter.text
    assert letter.html.startswith("<!DOCTYPE html>")
    assert ("Auto-Submitted", "auto-generated") in letter.headers


def test_the_newest_comes_first(mailbox, tmp_path):
    keys = [catch(mailbox, a_letter(), at) for at in (3_000, 1_000, 2_000)]
    assert [letter.id for letter in caught_letters(tmp_path / "mailbox")] == [keys[0], keys[2], keys[1]]


def test_a_letter_is_found_by_its_id(mailbox, tmp_path):
    key = catch(mailbox, a_letter())
    found = caught_letter(tmp_path / "mailbox", key)
    assert found is not None
    assert found.id == key


@pytest.mark.parametrize("letter_id", ["../../secret", "..", "", "nothing", "a/b", "x" * 300])
def test_no_other_file_is_reached_by_an_id(mailbox, tmp_path, letter_id):
    (tmp_path / "secret").write_text("Subject: no\n\nno", encoding="utf-8")
    catch(mailbox, a_letter())
    assert caught_letter(tmp_path / "mailbox", letter_id) is None


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\xff\xfe\x00", b"Subject: =?x?q?\n\nno", b"Content-Type: text/plain; charset=nobody\n\n\xe4",
        b"Subject: \xe4\n\n\xe4", b"Content-Type: multipart/mixed\n\nno boundary", b"To: <<<>\nMessage-ID: >\n\n",
    ],
)  # fmt: skip
def test_a_broken_letter_is_shown_as_far_as_it_goes(mailbox, tmp_path, content):
    catch(mailbox, content)
    (letter,) = caught_letters(tmp_path / "mailbox")
    f"{letter.subject}{letter.text}{letter.headers}".encode()


def test_where_there_is_no_maildir_there_is_no_mail(tmp_path):
    assert caught_letters(tmp_path / "nowhere") == []
