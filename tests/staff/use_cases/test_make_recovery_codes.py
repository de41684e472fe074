"""Recovery codes are made anew."""

import pytest

from services.staff.domain.person import NoSuchPerson
from services.staff.use_cases.check_code import check_recovery_code
from services.staff.use_cases.make_recovery_codes import make_recovery_codes
from tests.staff.arrange import NOW, added
from tests.staff.second_steps import SENDER, with_codes

KEY = b"c" * 32


def test_the_earlier_ones_count_no_more(database):
    mari = added(database)
    _, old = with_codes(database, mari, KEY, NOW)
    new = make_recovery_codes(database, mari, SENDER, NOW)
    assert check_recovery_code(database, mari, old[0], SENDER, NOW) is None
    assert check_recovery_code(database, mari, new[0], SENDER, NOW)


def test_nobody_without_an_app_has_any(database):
    with pytest.raises(NoSuchPerson):
        make_recovery_codes(database, added(database), SENDER, NOW)
