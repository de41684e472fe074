"""An invitation is sent once more."""

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.invite_person import invite_person
from services.staff.use_cases.make_invitation import Inviter
from services.staff.use_cases.see_sign_in_link import see_sign_in_link
from services.staff.use_cases.send_invitation_again import send_invitation_again
from shared.contact_details.sealing import unseal
from shared.contract import PersonInvited
from shared.database import Database
from tests.staff.arrange import NOTIFY, NOW, SENDER, events, particulars

AINO = Inviter("Aino Pää", SENDER)


def invited(database: Database) -> str:
    return invite_person(database, particulars(), AINO, COMMAND_LINE, NOW)


def links(database: Database) -> list[str]:
    """The secrets in the letters, oldest first."""
    letters = [unseal(each.sealed, bytes(NOTIFY)) for each in events(database) if isinstance(each, PersonInvited)]
    return [letter["link"].rpartition("/sign-in/")[2].partition("?")[0] for letter in letters]


def test_sent_again_only_the_newer_link_counts(database):
    person_id = invited(database)
    send_invitation_again(database, person_id, AINO, COMMAND_LINE, NOW)
    older, newer = links(database)
    assert not see_sign_in_link(database, older, NOW)
    assert see_sign_in_link(database, newer, NOW)
