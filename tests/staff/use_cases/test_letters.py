"""Letters to colleagues wait in the outbox, sealed, until their cause is stored."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from services.staff.domain.deeds import Deed
from services.staff.models import Outbox, Person
from services.staff.use_cases.letters import Sender, lay_invitation, lay_sign_in_changed, lay_sign_in_link
from shared.contact_details.sealing import unseal
from shared.contract import PersonInvited, SignInChanged, SignInLinkRequested
from shared.database import Database
from tests.contract.examples import assert_like_its_example
from tests.staff.arrange import KEY, NOTIFY, NOW, added, events

SENDER = Sender(KEY, "fi", "https://lausunta.example")
LINK = "https://lausunta.example/staff/sign-in/secret"


def laid(database: Database, lay, **changes):
    """The last letter in the outbox, and what was sealed in it."""
    person_id = added(database, **changes)
    with database.writing() as session:
        lay(session, session.get_one(Person, person_id))
    letter = events(database)[-1]
    assert isinstance(letter, PersonInvited | SignInLinkRequested | SignInChanged)
    assert_like_its_example(letter)
    return letter, unseal(letter.sealed, bytes(NOTIFY))


def test_an_invitation_holds_the_link_and_who_asks(database):
    letter, said = laid(database, lambda session, mari: lay_invitation(session, mari, LINK, "Aino Pää", SENDER, NOW))
    assert said == {"email": "mari.virta@example.org", "name": "Mari Virta", "link": LINK, "inviter": "Aino Pää"}
    assert datetime.fromisoformat(letter.useless_after) - NOW == timedelta(days=7)


def test_a_link_by_mail_is_of_no_use_after_a_quarter_of_an_hour(database):
    letter, said = laid(database, lambda session, mari: lay_sign_in_link(session, mari, LINK, SENDER, NOW))
    assert said == {"email": "mari.virta@example.org", "name": "Mari Virta", "link": LINK}
    assert datetime.fromisoformat(letter.useless_after) - NOW == timedelta(minutes=10)
    assert letter.asked_at == "2026-11-23T12:00:00Z"


def test_a_change_is_told_in_the_words_of_the_record(database):
    _, said = laid(
        database, lambda session, mari: lay_sign_in_changed(session, mari, Deed.PASSWORD_SET, SENDER, NOW)
    )  # fmt: skip
    assert said["change"] == "password set"
    assert said["link"] == "https://lausunta.example/staff/me"


def test_a_change_of_address_is_told_to_the_old_one(database):
    def lay(session, mari):
        lay_sign_in_changed(session, mari, Deed.PERSON_CHANGED, SENDER, NOW, email="old@example.org")

    _, said = laid(database, lay)
    assert said["email"] == "old@example.org"


@pytest.mark.parametrize(("languages", "spoken"), [(("sv", "en"), "sv"), ((), "fi")])
def test_a_letter_speaks_its_readers_first_language_else_the_houses(database, languages, spoken):
    letter, _ = laid(
        database, lambda session, mari: lay_sign_in_link(session, mari, LINK, SENDER, NOW), languages=languages
    )
    assert letter.language == spoken


def test_two_letters_are_two_things_and_neither_shows_anything(database):
    person_id = added(database)
    with database.writing() as session:
        mari = session.get_one(Person, person_id)
        lay_sign_in_link(session, mari, LINK, SENDER, NOW)
        lay_sign_in_link(session, mari, LINK, SENDER, NOW)
    one, other = events(database)[-2:]
    assert one.about != other.about
    with database.reading() as session:
        bodies = [row.body for row in session.query(Outbox) if row.kind == one.kind]
    assert not any(word in body for body in bodies for word in ("mari", "Mari", "secret"))
