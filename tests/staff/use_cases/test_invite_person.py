"""Somebody is asked to join, again, and no more."""

from datetime import timedelta

import pytest

from services.staff.domain.person import COMMAND_LINE, WrongFields
from services.staff.use_cases.invite_person import invite_person
from services.staff.use_cases.make_invitation import Inviter
from services.staff.use_cases.see_sign_in_link import see_sign_in_link
from services.staff.use_cases.use_sign_in_link import LinkRefused, use_sign_in_link
from shared.contact_details.sealing import unseal
from shared.contract import PersonInvited
from shared.database import Database
from tests.staff.arrange import NOTIFY, NOW, SENDER, added, events, particulars, whole_record

AINO = Inviter("Aino Pää", SENDER)


def invited(database: Database) -> str:
    return invite_person(database, particulars(), AINO, COMMAND_LINE, NOW)


def links(database: Database) -> list[str]:
    """The secrets in the letters, oldest first."""
    letters = [unseal(each.sealed, bytes(NOTIFY)) for each in events(database) if isinstance(each, PersonInvited)]
    return [letter["link"].rpartition("/sign-in/")[2].partition("?")[0] for letter in letters]


def test_the_letter_has_a_link_that_works_once_within_seven_days(database):
    person_id = invited(database)
    letter = next(each for each in events(database) if isinstance(each, PersonInvited))
    said = unseal(letter.sealed, bytes(NOTIFY))
    assert (said["email"], said["inviter"]) == ("mari.virta@example.org", "Aino Pää")
    [secret] = links(database)
    assert secret not in whole_record(database)
    assert not see_sign_in_link(database, secret, NOW + timedelta(days=7))
    assert use_sign_in_link(database, secret, NOW + timedelta(days=6)).id == person_id
    with pytest.raises(LinkRefused):
        use_sign_in_link(database, secret, NOW)


def test_who_works_here_is_not_invited(database):
    added(database)
    with pytest.raises(WrongFields) as wrong:
        invited(database)
    assert wrong.value.faults == {"email": "email_taken"}
