"""The demo's colleagues work here, and everybody can sign in."""

from __future__ import annotations

from datetime import UTC, datetime

from services.articles.models import Person
from services.staff.use_cases.check_password import check_password
from services.staff.use_cases.list_people import list_people
from services.staff.use_cases.see_sign_in_link import see_sign_in_link
from vastine.by_hand.house import QuietHouse


def _note(house: QuietHouse) -> str:
    return (house.articles_settings.house.data / "secrets" / "demo-sign-in").read_text(encoding="utf-8")


def test_every_role_is_there(house):
    assert {role for each in list_people(house.staff) for role in each.roles} == {
        "admin", "editor", "moderator", "contact",
    }  # fmt: skip


def test_the_note_lets_everybody_in(house):
    lines = [line.split() for line in _note(house).splitlines()]
    ways = [(words[-2], words[-1]) for words in lines if len(words) > 2 and "@" in words[-2]]
    assert len(ways) == len(list_people(house.staff))
    for email, password in ways:
        assert check_password(house.staff, email, password, datetime.now(UTC)) is not None


def test_the_note_has_a_link_that_works(house):
    (link,) = [line.strip() for line in _note(house).splitlines() if "/staff/sign-in/" in line]
    assert see_sign_in_link(house.staff, link.rsplit("/", 1)[1], datetime.now(UTC))


def test_a_card_shows_only_what_its_owner_made_public(house):
    with house.articles.reading() as session:
        cards = {person.name: set(person.card) for person in session.query(Person)}
    assert cards["Samir Koskelo"] == set()
    assert cards["Tuovi Rantaharju"] == {"phone", "email"}
