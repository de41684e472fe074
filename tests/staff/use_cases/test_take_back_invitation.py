"""An invitation is taken back."""

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.invite_person import invite_person
from services.staff.use_cases.make_invitation import Inviter
from services.staff.use_cases.see_sign_in_link import see_sign_in_link
from services.staff.use_cases.take_back_invitation import take_back_invitation
from shared.contact_details.sealing import unseal
from shared.contract import PersonInvited, PersonLeft
from shared.database import Database
from tests.staff.arrange import NOTIFY, NOW, SENDER, an_admin, events, particulars, record

AINO = Inviter("Aino Pää", SENDER)


def invited(database: Database) -> str:
    return invite_person(database, particulars(), AINO, COMMAND_LINE, NOW)


def links(database: Database) -> list[str]:
    """The secrets in the letters, oldest first."""
    letters = [unseal(each.sealed, bytes(NOTIFY)) for each in events(database) if isinstance(each, PersonInvited)]
    return [letter["link"].rpartition("/sign-in/")[2].partition("?")[0] for letter in letters]


def test_taken_back_it_opens_nothing_and_nobody_is_there(database):
    an_admin(database)
    person_id = invited(database)
    take_back_invitation(database, person_id, COMMAND_LINE, NOW)
    assert not see_sign_in_link(database, links(database)[0], NOW)
    assert isinstance(events(database)[-1], PersonLeft)
    assert record(database)[-1] == ("command line", "invitation taken back", person_id)
