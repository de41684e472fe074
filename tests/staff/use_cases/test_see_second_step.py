"""What a person has besides the first step."""

from services.staff.use_cases.see_second_step import see_second_step
from tests.staff.arrange import NOW, added
from tests.staff.second_steps import with_codes

KEY = b"c" * 32


def test_somebody_new_has_nothing_and_its_secret_is_never_shown(database):
    mari = added(database)
    has = see_second_step(database, mari, KEY)
    assert (has.has_codes, has.has_passkey, has.recovery_left, has.waiting) == (False, False, 0, "")
    with_codes(database, mari, KEY, NOW)
    assert see_second_step(database, mari, KEY).recovery_left == 10
