"""A sign-in link is looked at."""

from datetime import timedelta

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.make_sign_in_link import make_sign_in_link
from services.staff.use_cases.see_sign_in_link import see_sign_in_link
from services.staff.use_cases.use_sign_in_link import use_sign_in_link
from tests.staff.arrange import NOW, added


def test_looking_does_not_use_a_link_up(database):
    secret = make_sign_in_link(database, added(database), COMMAND_LINE, NOW)
    assert all(see_sign_in_link(database, secret, NOW) for _ in range(3))
    use_sign_in_link(database, secret, NOW)
    assert not see_sign_in_link(database, secret, NOW)


def test_an_old_or_forged_link_is_seen_to_be_so(database):
    secret = make_sign_in_link(database, added(database), COMMAND_LINE, NOW)
    assert not see_sign_in_link(database, secret, NOW + timedelta(hours=24))
    assert not see_sign_in_link(database, secret + "x", NOW)
