"""A card is what somebody made public; on leave it says until when, and who stands in."""

from datetime import date, timedelta

import pytest

from services.articles.use_cases.contact_card import contact_card
from services.articles.use_cases.take_in_person import take_in_leaving
from shared.contract import PersonLeft
from tests.articles.arrange import MARI, NOW, SITE, a_person

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 14)
AWAY = {"away_from": "2026-12-01", "away_until": "2026-12-14"}


def card(database, day=FIRST, person=MARI):
    with database.reading() as session:
        return contact_card(session, person, "fi", day)


@pytest.mark.parametrize(
    ("day", "away"),
    [(FIRST - timedelta(days=1), False), (FIRST, True), (LAST, True), (LAST + timedelta(days=1), False)],
)
def test_during_a_leave_the_card_says_until_when_and_who_stands_in(both, day, away):
    a_person(both, **AWAY, stand_in="anna")
    a_person(both, "anna", name="Anna Sijainen", card={"phone": "040 1"})
    absence = card(both, day).absence
    assert (absence is not None) is away
    if absence is not None:
        assert (absence.until, absence.stand_in.name, absence.stand_in.phone) == (LAST, "Anna Sijainen", "040 1")


def test_a_stand_in_who_is_on_leave_too_is_stood_in_for(database):
    a_person(database, **AWAY, stand_in="anna")
    a_person(database, "anna", name="Anna", **AWAY, stand_in="ossi")
    a_person(database, "ossi", name="Ossi")
    assert card(database).absence.stand_in.name == "Ossi"


def test_a_stand_in_who_left_is_succeeded(database):
    a_person(database, **AWAY, stand_in="anna")
    a_person(database, "ossi", name="Ossi")
    take_in_leaving(database, PersonLeft("anna", 2, "ossi"), NOW, SITE)
    assert card(database).absence.stand_in.name == "Ossi"


@pytest.mark.parametrize("stand_in", [None, "nobody", MARI])
def test_without_anybody_to_stand_in_only_the_leave_is_told(database, stand_in):
    a_person(database, **AWAY, stand_in=stand_in)
    absence = card(database).absence
    assert (absence.until, absence.stand_in) == (LAST, None)


def test_nobody_has_no_card_and_neither_has_who_left(database):
    assert card(database, person=None) is None
    assert card(database, person="nobody") is None
    a_person(database, "ossi")
    take_in_leaving(database, PersonLeft(MARI, 2, "ossi"), NOW, SITE)
    assert card(database) is None


@pytest.mark.parametrize(
    ("photo", "shown"),
    [("/staff/photos/p/m.webp", True), ("", False), ("https://evil.example/p.gif", False), ("//evil.example/p", False)],
)
def test_a_photo_is_shown_from_this_site_alone(database, photo, shown):
    a_person(database, card={"photo": photo})
    assert card(database).photo == (photo if shown else "")
