"""A link is mailed to whoever works here, and nobody learns who does."""

from datetime import timedelta
from statistics import median
from time import perf_counter

import pytest

from services.staff.use_cases.mail_sign_in_link import mail_sign_in_link
from services.staff.use_cases.use_sign_in_link import LinkRefused, use_sign_in_link
from shared.contact_details.sealing import unseal
from shared.contract import SignInLinkRequested
from tests.staff.arrange import NOTIFY, NOW, added, events, whole_record
from tests.staff.second_steps import SENDER

EMAIL = "mari.virta@example.org"


def letters(database) -> list[str]:
    """The links in the letters that wait."""
    return [
        unseal(each.sealed, bytes(NOTIFY))["link"] for each in events(database) if isinstance(each, SignInLinkRequested)
    ]


def secret_in(link: str) -> str:
    return link.rpartition("/")[2].partition("?")[0]


def test_the_link_in_the_letter_signs_in_within_ten_minutes(database):
    mari = added(database)
    mail_sign_in_link(database, " MARI.virta@example.org", "", SENDER, NOW)
    mail_sign_in_link(database, EMAIL, "", SENDER, NOW + timedelta(minutes=1))
    first, second = letters(database)
    assert second.startswith("https://lausunta.example/staff/sign-in/")
    with pytest.raises(LinkRefused):  # Asking again made it useless.
        use_sign_in_link(database, secret_in(first), NOW + timedelta(minutes=1))
    assert use_sign_in_link(database, secret_in(second), NOW + timedelta(minutes=10)).id == mari


def test_it_ends_after_ten_minutes(database):
    added(database)
    mail_sign_in_link(database, EMAIL, "", SENDER, NOW)
    with pytest.raises(LinkRefused):
        use_sign_in_link(database, secret_in(letters(database)[0]), NOW + timedelta(minutes=10))


def test_the_page_one_came_for_travels_along_when_it_is_ours(database):
    added(database)
    mail_sign_in_link(database, EMAIL, "/desk?a=b&c", SENDER, NOW)
    mail_sign_in_link(database, EMAIL, "//evil.example", SENDER, NOW)
    ours, elsewhere = letters(database)
    assert ours.endswith("?next=/desk%3Fa%3Db%26c")
    assert "evil" not in elsewhere


def test_nobody_gets_more_than_five_letters_an_hour_and_the_last_goes_on_counting(database):
    mari = added(database)
    for minute in range(8):
        mail_sign_in_link(database, EMAIL, "", SENDER, NOW + timedelta(minutes=minute))
    found = letters(database)
    assert len(found) == 5
    assert use_sign_in_link(database, secret_in(found[-1]), NOW + timedelta(minutes=8)).id == mari
    mail_sign_in_link(database, EMAIL, "", SENDER, NOW + timedelta(minutes=61))
    assert len(letters(database)) == 6


def test_an_unknown_address_gets_nothing_and_leaves_no_address(database):
    added(database)
    mail_sign_in_link(database, "nobody@example.org", "", SENDER, NOW)
    assert letters(database) == []
    assert "nobody" not in whole_record(database)


def test_an_unknown_address_takes_as_long(database):
    for number in range(20):
        added(database, email=f"colleague{number}@example.org")

    def took(email: str) -> float:
        began = perf_counter()
        mail_sign_in_link(database, email, "", SENDER, NOW)
        return perf_counter() - began

    took("nobody@example.org")
    pairs = [(took(f"colleague{n}@example.org"), took(f"nobody{n}@example.org")) for n in range(20)]
    known, unknown = (median(each) for each in zip(*pairs, strict=True))
    assert 0.3 < known / unknown < 3
