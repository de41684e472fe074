"""The link for the first admin is looked at."""

from services.staff.use_cases.make_first_link import make_first_link
from services.staff.use_cases.see_first_link import see_first_link
from tests.staff.arrange import NOW, an_admin


def test_looking_does_not_use_it_up(database):
    secret = make_first_link(database, NOW)
    assert secret is not None
    assert [see_first_link(database, secret, NOW) for _ in range(2)] == [True, True]
    an_admin(database)
    assert not see_first_link(database, secret, NOW)
