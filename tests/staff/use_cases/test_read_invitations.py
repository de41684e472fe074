"""Who came in is no longer invited."""

import pytest

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.invite_person import invite_person
from services.staff.use_cases.list_people import Wanted, list_with_invitations
from services.staff.use_cases.make_invitation import Inviter
from services.staff.use_cases.send_invitation_again import NotInvited, send_invitation_again
from services.staff.use_cases.take_back_invitation import take_back_invitation
from services.staff.use_cases.use_sign_in_link import use_sign_in_link
from shared.contact_details.sealing import unseal
from shared.contract import PersonInvited
from shared.database import Database
from tests.staff.arrange import NOTIFY, NOW, SENDER, an_admin, events, particulars, row

AINO = Inviter("Aino Pää", SENDER)


def invited(database: Database) -> str:
    return invite_person(database, particulars(), AINO, COMMAND_LINE, NOW)


def links(database: Database) -> list[str]:
    """The secrets in the letters, oldest first."""
    letters = [unseal(each.sealed, bytes(NOTIFY)) for each in events(database) if isinstance(each, PersonInvited)]
    return [letter["link"].rpartition("/sign-in/")[2].partition("?")[0] for letter in letters]


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
