"""Stopping erases the address here, and tells notify to let go of what still waits."""

import pytest

from services.comments.domain.refusals import UnknownReceipt
from services.comments.domain.reply_alerts import Purpose
from services.comments.use_cases.destroy_receipt import destroy_receipt
from services.comments.use_cases.stop_alert import stop_by_link, stop_by_receipt
from services.comments.use_cases.withdraw_comment import withdraw_comment
from shared.contract import AlertStopped
from tests.comments.alerts import KEY, alert_of_comment, somebody_who_waits, token_of, waiting_letters
from tests.comments.builders import events, later
from tests.contract.examples import assert_like_its_example

WAYS = {
    "by the link": lambda database, kept: stop_by_link(database, KEY, token_of(database, kept.comment), later(9)),
    "by the receipt": lambda database, kept: stop_by_receipt(database, kept.token, later(9)),
    "by destroying the receipt": lambda database, kept: destroy_receipt(database, kept.token, later(9)),
    "by withdrawing": lambda database, kept: withdraw_comment(database, kept.token, later(9)),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_the_address_goes_with_everything_that_waited(database, way):
    kept = somebody_who_waits(database)
    alert = alert_of_comment(database, kept.comment)
    assert alert is not None
    way(database, kept)
    assert alert_of_comment(database, kept.comment) is None
    assert waiting_letters(database) == []
    (event,) = events(database, AlertStopped)
    assert event.about == alert.id
    assert_like_its_example(event)


def test_twice_is_the_same_as_once_and_a_forged_link_stops_nothing(sqlite):
    kept = somebody_who_waits(sqlite)
    confirming, stopping = token_of(sqlite, kept.comment, Purpose.CONFIRM), token_of(sqlite, kept.comment)
    for forged in (confirming, stopping[:-1], "x", ""):
        stop_by_link(sqlite, KEY, forged, later(9))
    assert alert_of_comment(sqlite, kept.comment) is not None
    for _ in range(2):
        stop_by_link(sqlite, KEY, stopping, later(9))
    assert len(events(sqlite, AlertStopped)) == 1
    with pytest.raises(UnknownReceipt):
        stop_by_receipt(sqlite, "no-receipt", later(9))
