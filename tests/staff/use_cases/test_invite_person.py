"""Somebody is asked to join, again, and no more."""

from datetime import timedelta

import pytest

from services.staff.domain.person import COMMAND_LINE, WrongFields
from services.staff.use_cases.invite_person import invite_person
from services.staff.use_cases.leave import leave
from services.staff.use_cases.list_people import Wanted, list_with_invitations
from services.staff.use_cases.make_invitation import Inviter
from services.staff.use_cases.see_sign_in_link import see_sign_in_link
from services.staff.use_cases.send_invitation_again import NotInvited, send_invitation_again
from services.staff.use_cases.take_back_invitation import take_back_invitation
from services.staff.use_cases.use_sign_in_link import LinkRefused, use_sign_in_link
from shared.contact_details.sealing import unseal
from shared.contract import PersonInvited, PersonLeft
from shared.database import Database
from tests.staff.arrange import NOTIFY, NOW, SENDER, added, an_admin, events, particulars, record, row, whole_record

AINO = Inviter("Aino Pää", SENDER)


def invited(database: Database) -> str:
    return invite_person(database, particulars(), AINO, COMMAND_LINE, NOW)


def links(database: Database) -> list[str]:
    """The secrets in the letters, oldest first."""
    letters = [unseal(each.sealed, bytes(NOTIFY)) for each in events(database) if isinstance(each, PersonInvited)]
    return [letter["link"].rpartition("/")[2] for letter in letters]


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


def test_sent_again_only_the_newer_link_counts(database):
    person_id = invited(database)
    send_invitation_again(database, person_id, AINO, COMMAND_LINE, NOW)
    older, newer = links(database)
    assert not see_sign_in_link(database, older, NOW)
    assert see_sign_in_link(database, newer, NOW)


def test_taken_back_it_opens_nothing_and_nobody_is_there(database):
    an_admin(database)
    person_id = invited(database)
    take_back_invitation(database, person_id, COMMAND_LINE, NOW)
    assert not see_sign_in_link(database, links(database)[0], NOW)
    assert isinstance(events(database)[-1], PersonLeft)
    assert record(database)[-1] == ("command line", "invitation taken back", person_id)


def test_who_has_come_in_is_not_invited_again_nor_taken_back(database):
    an_admin(database)
    person_id = invited(database)
    use_sign_in_link(database, links(database)[0], NOW)
    with pytest.raises(NotInvited):
        send_invitation_again(database, person_id, AINO, COMMAND_LINE, NOW)
    with pytest.raises(NotInvited):
        take_back_invitation(database, person_id, COMMAND_LINE, NOW)
    assert row(database, person_id).active
    assert all(each.invitation is None for each in list_with_invitations(database, Wanted()))


def test_who_left_can_be_asked_to_come_back(database):
    an_admin(database)
    person_id = added(database)
    leave(database, person_id, None, COMMAND_LINE, NOW)
    later = NOW + timedelta(days=1)
    assert invite_person(database, particulars(), AINO, COMMAND_LINE, later) == person_id
    back = row(database, person_id)
    assert (back.active, back.row_version, back.password_hash) == (True, 3, None)
    send_invitation_again(database, person_id, AINO, COMMAND_LINE, later)


def test_who_works_here_is_not_invited(database):
    added(database)
    with pytest.raises(WrongFields) as wrong:
        invited(database)
    assert wrong.value.faults == {"email": "email_taken"}
