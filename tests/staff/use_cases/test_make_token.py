"""A token is made."""

import pytest
from sqlalchemy import select

from services.staff.domain.person import COMMAND_LINE, NoSuchPerson, WrongFields
from services.staff.models import Token
from services.staff.use_cases.list_tokens import list_tokens
from services.staff.use_cases.make_token import NewToken, make_token
from tests.staff.arrange import NOW, added, record, whole_record


def test_only_a_fingerprint_of_the_token_is_kept(database):
    person_id = added(database)
    secret = make_token(database, NewToken(person_id, " laptop ", 30), COMMAND_LINE, NOW)
    with database.reading() as session:
        [token] = session.scalars(select(Token))
    assert secret not in str(vars(token))
    assert secret not in whole_record(database)
    assert token.name == "laptop"
    assert (token.expires_at - NOW).days == 30
    assert record(database)[-1] == ("command line", "token made", person_id)


@pytest.mark.parametrize(
    ("name", "days", "fault"),
    [
        (" ", 30, {"token_name": "token_name_missing"}), ("x" * 81, 30, {"token_name": "too_long"}),
        ("a\nb", 30, {"token_name": "one_line"}), ("laptop", 10_000, {"days": "choice"}), ("laptop", 0, {"days": "choice"}),
    ],
)  # fmt: skip
def test_a_token_without_a_name_or_an_end_is_refused(database, name, days, fault):
    person_id = added(database)
    with pytest.raises(WrongFields) as wrong:
        make_token(database, NewToken(person_id, name, days), COMMAND_LINE, NOW)
    assert wrong.value.faults == fault
    assert list_tokens(database, person_id, NOW) == []


def test_nobody_has_no_token(database):
    with pytest.raises(NoSuchPerson):
        make_token(database, NewToken("nobody", "laptop"), COMMAND_LINE, NOW)
