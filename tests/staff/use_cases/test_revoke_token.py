"""A token is taken back."""

import pytest

from services.staff.domain.person import COMMAND_LINE, Doer
from services.staff.use_cases.list_tokens import list_tokens
from services.staff.use_cases.make_token import NewToken, make_token
from services.staff.use_cases.revoke_token import NoSuchToken, revoke_token
from tests.staff.arrange import NOW, added, an_admin, record


def test_a_revoked_token_is_on_no_list(database):
    person_id = added(database)
    make_token(database, NewToken(person_id, "laptop"), COMMAND_LINE, NOW)
    [token] = list_tokens(database, person_id, NOW)
    revoke_token(database, token.id, person_id, NOW, Doer(person_id))
    revoke_token(database, token.id, person_id, NOW, Doer(person_id))
    assert list_tokens(database, person_id, NOW) == []
    assert [each[1] for each in record(database)].count("token revoked") == 1


def test_nobody_revokes_what_is_somebody_elses(database):
    person_id, other = added(database), an_admin(database)
    make_token(database, NewToken(person_id, "laptop"), COMMAND_LINE, NOW)
    [token] = list_tokens(database, person_id, NOW)
    for token_id, owner in ((token.id, other), ("nothing", person_id)):
        with pytest.raises(NoSuchToken):
            revoke_token(database, token_id, owner, NOW, Doer(owner))
    assert list_tokens(database, person_id, NOW) == [token]
