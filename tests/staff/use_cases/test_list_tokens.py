"""Somebody's tokens."""

from datetime import timedelta

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.list_tokens import list_tokens
from services.staff.use_cases.make_token import NewToken, make_token
from tests.staff.arrange import NOW, added, an_admin


def test_the_list_shows_ones_own_that_still_count_newest_first(database):
    person_id, other = added(database), an_admin(database)
    make_token(database, NewToken(person_id, "old", 30), COMMAND_LINE, NOW)
    make_token(database, NewToken(person_id, "first", 90), COMMAND_LINE, NOW)
    make_token(database, NewToken(person_id, "second", 365), COMMAND_LINE, NOW + timedelta(minutes=1))
    make_token(database, NewToken(other, "not mine"), COMMAND_LINE, NOW)
    found = list_tokens(database, person_id, NOW + timedelta(days=30))
    assert [token.name for token in found] == ["second", "first"]
