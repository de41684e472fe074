"""A sign-in link is made."""

import pytest
from sqlalchemy import select

from services.staff.domain.person import COMMAND_LINE, Doer, NoSuchPerson
from services.staff.models import SignInLink
from services.staff.use_cases.leave import leave
from services.staff.use_cases.make_sign_in_link import make_sign_in_link
from tests.staff.arrange import NOW, added, an_admin, record, whole_record


def test_only_a_fingerprint_of_the_link_is_kept(database):
    person_id = added(database)
    secret = make_sign_in_link(database, person_id, Doer("aino"), NOW)
    with database.reading() as session:
        [link] = session.scalars(select(SignInLink))
    assert secret not in str(vars(link))
    assert secret not in whole_record(database)
    assert record(database)[-1] == ("aino", "sign-in link made", person_id)


def test_who_left_gets_none(database):
    an_admin(database)
    person_id = added(database)
    leave(database, person_id, None, COMMAND_LINE, NOW)
    for nobody in (person_id, "nobody"):
        with pytest.raises(NoSuchPerson):
            make_sign_in_link(database, nobody, COMMAND_LINE, NOW)
