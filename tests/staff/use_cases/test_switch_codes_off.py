"""App codes are switched off."""

import pytest

from services.staff.domain.person import Doer, NoSuchPerson
from services.staff.use_cases.check_code import check_recovery_code
from services.staff.use_cases.see_second_step import see_second_step
from services.staff.use_cases.switch_codes_off import switch_codes_off
from shared.contract import SignInChanged
from tests.staff.arrange import NOW, added, events, record
from tests.staff.second_steps import SENDER, with_codes

KEY = b"c" * 32


def test_app_and_recovery_codes_go_together_and_the_person_is_told(database):
    mari = added(database)
    _, codes = with_codes(database, mari, KEY, NOW)
    switch_codes_off(database, mari, SENDER, Doer("aino"), NOW)
    assert not see_second_step(database, mari, KEY).has_codes
    assert check_recovery_code(database, mari, codes[0], SENDER, NOW) is None
    assert ("aino", "app codes switched off", mari) in record(database)
    assert isinstance(events(database)[-1], SignInChanged)


def test_what_never_counted_goes_without_a_word(database):
    mari = added(database)
    before = record(database)
    switch_codes_off(database, mari, SENDER, Doer("aino"), NOW)
    assert record(database) == before
    with pytest.raises(NoSuchPerson):
        switch_codes_off(database, "nobody", SENDER, Doer("aino"), NOW)
