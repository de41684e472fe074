"""An app's secret waits until it is confirmed."""

import pytest

from services.staff.domain.person import NoSuchPerson
from services.staff.use_cases.begin_codes import begin_codes
from services.staff.use_cases.see_second_step import see_second_step
from tests.staff.arrange import NOW, added
from tests.staff.second_steps import app_of, with_codes

KEY = b"c" * 32


def test_it_does_not_count_yet_and_may_be_made_again(database):
    mari = added(database)
    begin_codes(database, mari, KEY, NOW)
    first = see_second_step(database, mari, KEY)
    assert first.waiting
    assert not first.has_codes
    begin_codes(database, mari, KEY, NOW)
    assert see_second_step(database, mari, KEY).waiting != first.waiting


def test_one_that_counts_is_not_replaced(database):
    mari = added(database)
    app, _ = with_codes(database, mari, KEY, NOW)
    begin_codes(database, mari, KEY, NOW)
    assert app_of(database, mari, KEY).secret == app.secret


def test_nobody_has_no_app(database):
    with pytest.raises(NoSuchPerson):
        begin_codes(database, "nobody", KEY, NOW)
