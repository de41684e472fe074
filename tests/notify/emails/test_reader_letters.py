"""The letters to readers: what happened, where to read it, how to hear no more, and nothing that was typed in a header."""

from email import message_from_bytes
from email.policy import compat32

import pytest

from services.notify.domain.occasions import TO_READERS, Occasion
from services.notify.emails.colleague_letters import HouseLetter
from services.notify.emails.reader_letters import reader_letter
from tests.notify.builders import LETTER, NOON, after
from tests.notify.emails.test_letters import DESK, INJECTIONS, html_of, text_of

LINK = "https://lehti.example/comments/threads/t1?comment=c1#c-c1"
STOP = "https://lehti.example/comments/alerts/stop/01kalert.abc-DEF_1"
FIELDS = {"link": LINK, "stop": STOP, "title": "Satama herää", "count": "1", "name": "Aino"}
ONE_CLICK = ["List-Unsubscribe", "List-Unsubscribe-Post"]
OUR_HEADERS = {
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "List-Id",
    "MIME-Version",
    "Content-Type",
}


def letter(occasion, language="fi", **changed):
    opened = HouseLetter(occasion, LETTER, NOON, after(hours=48), FIELDS | changed)
    return reader_letter(DESK, opened, "aino@example.fi", language, NOON)


def headers(written):
    return message_from_bytes(written, policy=compat32)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("occasion", sorted(TO_READERS))
def test_it_names_the_article_has_its_link_says_why_and_fits_72_columns(occasion, language):
    written = letter(occasion, language)
    text = text_of(written)
    assert "Satama herää" in text
    assert LINK in text.split("\n")
    assert "Testisäätiö" in text.split("\n-- \n")[1]
    links = (LINK, STOP)
    assert max(len(line) for line in text.split("\n") if line not in links) <= 72
    assert "Satama" not in str(headers(written)["Subject"])


def test_a_letter_about_answers_stops_by_one_click():
    written = headers(letter(Occasion.REPLY_ALERT))
    assert written["List-Unsubscribe"] == f"<{STOP}>"
    assert written["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert written["List-Id"] == "<reply-alerts.lehti.example>"
    assert STOP in text_of(letter(Occasion.REPLY_ALERT)).split("\n")


def test_one_answer_and_several_are_told_apart():
    one, three = (text_of(letter(Occasion.REPLY_ALERT, "en", count=count)) for count in ("1", "3"))
    assert "3 answers" in " ".join(three.split())
    assert "3" not in one.partition("\n-- \n")[0].replace(LINK, "").replace(STOP, "")


@pytest.mark.parametrize("injection", INJECTIONS)
@pytest.mark.parametrize("field", ["title", "name", "link", "stop", "count"])
def test_nothing_that_was_typed_comes_into_a_header_or_becomes_html(injection, field):
    for occasion in TO_READERS:
        written = letter(occasion, **{field: injection})
        assert set(headers(written).keys()) - set(ONE_CLICK) <= OUR_HEADERS
        assert "evil" not in "".join(str(value) for value in headers(written).values())
        assert "<script" not in html_of(written)


def test_what_is_no_link_of_ours_stops_nothing_by_one_click():
    for stop in ("javascript:alert(1)", "https://lehti.example/a b", "", "https://lehti.example/x>,<mailto:a@b.c"):
        assert headers(letter(Occasion.REPLY_ALERT, stop=stop)).get("List-Unsubscribe") is None


@pytest.mark.parametrize("name", ["Aino", "Anna-Liisa Öberg", "J. Virtanen", "Seán O’Brien", "Маша"])
def test_a_report_greets_whoever_left_a_name(name):
    assert name in text_of(letter(Occasion.REPORT_ANSWER, name=name)).split("\n")[0]


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Katso https://evil.example",
        "evil.example/nyt",
        "evil.example",
        "Soita 040 123",
        "a" * 61,
        "a@b.fi",
        "A\nB C D E F G H",
    ],
)
def test_and_says_nothing_else_that_was_typed(name):
    greeting = text_of(letter(Occasion.REPORT_ANSWER, name=name)).split("\n")[0]
    assert greeting == "Hei,"
