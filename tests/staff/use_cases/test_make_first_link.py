"""The link for the first admin is made."""

from services.staff.use_cases.make_first_link import make_first_link
from tests.staff.arrange import NOW, an_admin


def test_where_somebody_works_none_is_made(database):
    an_admin(database)
    assert make_first_link(database, NOW) is None
