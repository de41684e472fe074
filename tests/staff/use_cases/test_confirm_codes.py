"""An app counts once it has shown a first code."""

import pytest

from services.staff.domain.person import WrongFields
from services.staff.models import RecoveryCode
from services.staff.use_cases.begin_codes import begin_codes
from services.staff.use_cases.confirm_codes import FirstCode, confirm_codes
from services.staff.use_cases.see_second_step import see_second_step
from shared.contract import SignInChanged
from tests.staff.arrange import NOW, added, events, record
from tests.staff.second_steps import SENDER, with_codes

KEY = b"c" * 32


def test_a_first_code_makes_it_count_and_gives_ten_recovery_codes(database):
    mari = added(database)
    _, codes = with_codes(database, mari, KEY, NOW)
    assert len(set(codes)) == 10
    has = see_second_step(database, mari, KEY)
    assert (has.has_codes, has.recovery_left, has.waiting) == (True, 10, "")
    assert (mari, "app codes set up", mari) in record(database)
    assert isinstance(events(database)[-1], SignInChanged)
    with database.reading() as session:
        assert all(row.hashed.startswith("$argon2id$") for row in session.query(RecoveryCode))


def test_a_wrong_code_changes_nothing(database):
    mari = added(database)
    with pytest.raises(WrongFields) as wrong:
        confirm_codes(database, FirstCode(mari, "123456"), KEY, SENDER, NOW)
    assert wrong.value.faults == {"code": "code_again"}
    begin_codes(database, mari, KEY, NOW)
    with pytest.raises(WrongFields) as wrong:
        confirm_codes(database, FirstCode(mari, "x"), KEY, SENDER, NOW)
    assert wrong.value.faults == {"code": "code_wrong"}
    assert not see_second_step(database, mari, KEY).has_codes
