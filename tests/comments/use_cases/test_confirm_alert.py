"""Only the owner of the mailbox confirms; from then on it lasts a year."""

import pytest

from services.comments.domain.refusals import UnknownAlert
from services.comments.domain.reply_alerts import LASTS, AlertState, Purpose
from services.comments.use_cases.confirm_alert import confirm_alert, show_alert
from tests.comments.alerts import KEY, alert_of_comment, somebody_who_waits, token_of
from tests.comments.builders import later


def test_looking_changes_nothing_and_the_button_confirms_once(database):
    kept = somebody_who_waits(database, confirmed=False)
    token = token_of(database, kept.comment, Purpose.CONFIRM)
    shown = show_alert(database, KEY, Purpose.CONFIRM, token)
    assert (shown.title, shown.state) == ("Saavutettavuus arjessa", AlertState.ASKED)
    assert confirm_alert(database, KEY, token, later(3)).state is AlertState.ON
    confirm_alert(database, KEY, token, later(9))
    alert = alert_of_comment(database, kept.comment)
    assert alert is not None
    assert (alert.confirmed_at, alert.ends_at) == (later(3), later(3) + LASTS)


def test_a_link_that_stops_confirms_nothing(sqlite):
    kept = somebody_who_waits(sqlite, confirmed=False)
    for token in (token_of(sqlite, kept.comment, Purpose.STOP), "x.y", ""):
        with pytest.raises(UnknownAlert):
            confirm_alert(sqlite, KEY, token, later(3))
    alert = alert_of_comment(sqlite, kept.comment)
    assert alert is not None
    assert alert.state == AlertState.ASKED
