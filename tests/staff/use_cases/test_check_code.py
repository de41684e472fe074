"""Codes of the second step count once, and in order."""

import threading
from datetime import timedelta

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.check_code import check_code, check_recovery_code
from services.staff.use_cases.leave import leave
from shared.contract import SignInChanged
from tests.staff.arrange import NOW, added, an_admin, events, record, whole_record
from tests.staff.second_steps import SENDER, with_codes

KEY = b"c" * 32
LATER = NOW + timedelta(minutes=5)


def test_a_code_signs_in_once_and_no_older_one_after_it(database):
    mari = added(database)
    app, _ = with_codes(database, mari, KEY, NOW)
    older, newer = app.at(LATER - timedelta(seconds=30)), app.at(LATER)
    found = check_code(database, mari, newer, KEY, LATER)
    assert found is not None
    assert found.id == mari
    assert record(database)[-1] == (mari, "app code accepted", mari)
    assert check_code(database, mari, newer, KEY, LATER) is None
    assert check_code(database, mari, older, KEY, LATER) is None
    assert record(database)[-1] == (None, "app code refused", mari)
    assert newer not in whole_record(database)


def test_the_code_that_confirmed_the_app_signs_nobody_in(database):
    mari = added(database)
    app, _ = with_codes(database, mari, KEY, NOW)
    assert check_code(database, mari, app.at(NOW), KEY, NOW) is None


def test_of_two_with_one_code_one_gets_in(database):
    mari = added(database)
    app, _ = with_codes(database, mari, KEY, NOW)
    code, found = app.at(LATER), []
    threads = [
        threading.Thread(target=lambda: found.append(check_code(database, mari, code, KEY, LATER))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(1 for each in found if each is not None) == 1


def test_nobody_without_an_app_or_gone_gets_in(database):
    an_admin(database)
    mari = added(database)
    assert check_code(database, mari, "123456", KEY, NOW) is None
    app, codes = with_codes(database, mari, KEY, NOW)
    leave(database, mari, None, COMMAND_LINE, NOW)
    assert check_code(database, mari, app.at(LATER), KEY, LATER) is None
    assert check_recovery_code(database, mari, codes[0], SENDER, LATER) is None


def test_a_recovery_code_works_once_and_its_person_is_told(database):
    mari = added(database)
    _, codes = with_codes(database, mari, KEY, NOW)
    assert check_recovery_code(database, mari, codes[3].upper(), SENDER, LATER)
    assert isinstance(events(database)[-1], SignInChanged)
    assert record(database)[-1] == (mari, "recovery code used", mari)
    assert check_recovery_code(database, mari, codes[3], SENDER, LATER) is None
    assert check_recovery_code(database, mari, codes[4], SENDER, LATER)
    assert not any(code in whole_record(database) for code in codes)


def test_a_recovery_code_of_somebody_else_or_nobodys_is_refused(database):
    mari, aino = added(database), an_admin(database)
    _, codes = with_codes(database, mari, KEY, NOW)
    for typed in ("0000-0000-0000-0000", codes[0][:-1] + ("0" if codes[0][-1] != "0" else "1"), "", "x"):
        assert check_recovery_code(database, mari, typed, SENDER, LATER) is None
    assert check_recovery_code(database, aino, codes[0], SENDER, LATER) is None
