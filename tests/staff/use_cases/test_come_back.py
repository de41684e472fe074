"""Somebody who left comes back."""

from datetime import timedelta

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.invite_person import invite_person
from services.staff.use_cases.leave import leave
from services.staff.use_cases.make_invitation import Inviter
from services.staff.use_cases.send_invitation_again import send_invitation_again
from shared.contact_details.sealing import unseal
from shared.contract import PersonInvited
from shared.database import Database
from tests.staff.arrange import NOTIFY, NOW, SENDER, added, an_admin, events, particulars, row

AINO = Inviter("Aino Pää", SENDER)


def invited(database: Database) -> str:
    return invite_person(database, particulars(), AINO, COMMAND_LINE, NOW)


def links(database: Database) -> list[str]:
    """The secrets in the letters, oldest first."""
    letters = [unseal(each.sealed, bytes(NOTIFY)) for each in events(database) if isinstance(each, PersonInvited)]
    return [letter["link"].rpartition("/sign-in/")[2].partition("?")[0] for letter in letters]


def test_who_left_can_be_asked_to_come_back(database):
    an_admin(database)
    person_id = added(database)
    leave(database, person_id, None, COMMAND_LINE, NOW)
    later = NOW + timedelta(days=1)
    assert invite_person(database, particulars(), AINO, COMMAND_LINE, later) == person_id
    back = row(database, person_id)
    assert (back.active, back.row_version, back.password_hash) == (True, 3, None)
    send_invitation_again(database, person_id, AINO, COMMAND_LINE, later)
