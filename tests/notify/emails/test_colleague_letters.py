"""The letters of the house to its own people: one link, until when, why it comes, and what to do if it was not you."""

from email import message_from_bytes
from email.policy import compat32

import pytest

from services.notify.domain.occasions import Occasion
from services.notify.emails.colleague_letters import HouseLetter, colleague_letter
from tests.notify.builders import LETTER, LINK, NOON, after
from tests.notify.emails.test_letters import DESK, INJECTIONS, html_of, text_of

LETTERS = [Occasion.INVITATION, Occasion.SIGN_IN_LINK, Occasion.SIGN_IN_CHANGED]
OUR_HEADERS = ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"]
FIELDS = {"name": "Mari Bergman", "link": LINK, "inviter": "Helmi Johtaja", "change": "password set"}


def letter(occasion, language="fi", minutes=15, **changed):
    fields = FIELDS | changed
    opened = HouseLetter(occasion, LETTER, NOON, after(minutes=minutes), fields)
    return colleague_letter(DESK, opened, "mari@saatio.example", language, NOON)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("occasion", LETTERS)
def test_it_greets_has_one_link_says_why_and_fits_72_columns(occasion, language):
    written = letter(occasion, language)
    text = text_of(written)
    assert "Mari Bergman" in text.split("\n")[0]
    assert text.count("http") == 1
    assert LINK in text.split("\n")
    assert html_of(written).count(f'href="{LINK}"') == 1
    opening, why = text.split("\n-- \n")
    assert "Testisäätiö" in opening
    assert "Testisäätiö" in why
    assert max(len(line) for line in text.replace(LINK, "").split("\n")) <= 72


def test_an_invitation_names_who_invites_and_until_when():
    text = " ".join(text_of(letter(Occasion.INVITATION, "fi", minutes=7 * 24 * 60)).split())
    assert "Helmi Johtaja kutsuu sinut mukaan palvelun Testisäätiö tekijöihin." in text
    assert "voimassa 30. marraskuuta 2026 klo 12.00 asti" in text
    assert "Sinut on kutsuttu" in text_of(letter(Occasion.INVITATION, inviter=""))


def test_a_sign_in_link_says_that_it_counts_once_and_how_long():
    text = " ".join(text_of(letter(Occasion.SIGN_IN_LINK, "en")).split())
    assert "The link works once, and for 15 minutes: until 12:15" in text
    assert "If you did not ask for it, you need do nothing." in text


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_change_is_named_and_one_that_has_no_words_yet_is_told_in_general(language):
    named, general = (text_of(letter(Occasion.SIGN_IN_CHANGED, language, change=change)) for change in FIELDS_OF_CHANGE)
    assert named != general
    assert "telepathy" not in general


FIELDS_OF_CHANGE = ("password set", "telepathy learnt")


@pytest.mark.parametrize("occasion", LETTERS)
def test_nobody_answers_it_and_a_machine_wrote_it(occasion):
    written = message_from_bytes(letter(occasion), policy=compat32)
    assert written.keys() == OUR_HEADERS
    assert written["Auto-Submitted"] == "auto-generated"
    assert written["Message-ID"] == message_from_bytes(letter(occasion, "sv"), policy=compat32)["Message-ID"]
    other = next(each for each in LETTERS if each != occasion)
    assert written["Message-ID"] != message_from_bytes(letter(other), policy=compat32)["Message-ID"]


@pytest.mark.parametrize("injection", INJECTIONS)
@pytest.mark.parametrize("field", ["name", "inviter", "link", "change"])
def test_nothing_that_was_typed_comes_into_a_header_or_becomes_html(injection, field):
    for occasion in LETTERS:
        written = letter(occasion, **{field: injection})
        assert message_from_bytes(written, policy=compat32).keys() == OUR_HEADERS
        assert "<script" not in html_of(written)


def test_what_is_no_web_address_is_no_link():
    assert "javascript" not in html_of(letter(Occasion.SIGN_IN_LINK, link="javascript:alert(1)"))
