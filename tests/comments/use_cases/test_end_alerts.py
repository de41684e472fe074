"""Alerts end by themselves: unconfirmed after two days, all of them after a year."""

from datetime import timedelta

import pytest

from services.comments.use_cases.end_alerts import end_alerts
from shared.contract import AlertStopped
from tests.comments.alerts import alert_of_comment, somebody_who_waits
from tests.comments.builders import events, later

MINUTE, TWO_DAYS, YEAR = timedelta(minutes=1), timedelta(hours=48), timedelta(days=365)


@pytest.mark.parametrize(("confirmed", "lasts"), [(False, TWO_DAYS), (True, YEAR)])
def test_the_address_is_erased_when_its_time_is_over_and_not_before(database, confirmed, lasts):
    kept = somebody_who_waits(database, confirmed=confirmed)
    assert end_alerts(database, later(2) + lasts - MINUTE) == 0
    assert alert_of_comment(database, kept.comment) is not None
    assert end_alerts(database, later(2) + lasts + MINUTE) == 1
    assert alert_of_comment(database, kept.comment) is None
    assert len(events(database, AlertStopped)) == 1
    assert end_alerts(database, later(2) + lasts + MINUTE) == 0
