"""What comments holds is counted, and what should be gone is found."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services.comments.domain.reply_alerts import UNCONFIRMED_FOR
from services.comments.models import Comment, ContactRequest, DaySalt, ReplyAlert, Report
from services.comments.use_cases.lay_letter import NewLetter, lay_letter
from services.comments.use_cases.seal_contact_request import SENT
from shared.contract import AlertAsked
from tests.vastine.held.arrange import a_contact_request
from tests.vastine.quiet import quiet_house
from vastine.by_hand.house import QuietHouse
from vastine.held.comments import held
from vastine.held.holding import Holding


@pytest.fixture
def values(tmp_path):
    return quiet_house(tmp_path) | {"COMMENTS_SENDER_LIMIT": "6"}


@pytest.fixture
def house(values):
    a_contact_request(values)
    house = QuietHouse.of(values)
    yield house
    house.close()


def seen(house: QuietHouse, later: timedelta = timedelta()) -> dict[str, Holding]:
    with house.comments.reading() as session:
        return {each.what: each for each in held(session, house.comments_settings, house.now + later)}


def test_a_comment_with_its_request_receipt_and_sender_is_counted(house):
    found = seen(house)
    for what in (
        "contact details, sealed, not passed on yet", "contact details, sealed, in the outbox",
        "comments that readers do not see", "fingerprints of comments' receipts",
        "keys of today's senders", "salts of such keys",
    ):  # fmt: skip
        assert found[what].count == 1, what
        assert found[what].oldest is not None
    assert not any(each.outlived for each in found.values())


def test_the_next_erasure_is_the_end_of_the_grace_time(house):
    with house.comments.writing() as session:
        for row in session.query(ContactRequest):
            row.state, row.sent_at = SENT, house.now
    grace = house.comments_settings.grace
    found = seen(house)["contact details, sealed, passed on"]
    assert (found.count, found.next_erasure, found.outlived) == (1, house.now + grace, 0)
    assert seen(house, grace + timedelta(minutes=6))["contact details, sealed, passed on"].outlived == 1


def test_who_waits_for_letters_is_counted_with_the_day_the_address_goes(house):
    with house.comments.writing() as session:
        comment = session.query(Comment).one()
        report = Report(
            id="r" * 26, comment=comment.id, comment_version=1, reason="Ei.", status="open", filed_at=house.now
        )
        report.sealed = "sealed"
        session.add_all([
            report,
            ReplyAlert(
                id="a" * 26, comment=comment.id, sealed="sealed", language="fi", state="asked", asked_at=house.now,
                ends_at=house.now + UNCONFIRMED_FOR, letters=1,
            ),
        ])  # fmt: skip
        lay_letter(session, NewLetter(AlertAsked, "a" * 26, 1, ("sealed",), "fi", UNCONFIRMED_FOR), house.now)
    found = seen(house)
    alerts, letters = (
        found["addresses for letters about answers, sealed"],
        found["letters to readers, sealed, on their way"],
    )
    for each in (alerts, letters):
        assert (each.count, each.next_erasure, each.outlived) == (1, house.now + UNCONFIRMED_FOR, 0)
    assert found["addresses of whoever reports, sealed"].count == 1
    assert found["contact details, sealed, in the outbox"].count == 2
    late = seen(house, UNCONFIRMED_FOR + timedelta(minutes=6))
    assert late["addresses for letters about answers, sealed"].outlived == 1
    assert late["letters to readers, sealed, on their way"].outlived == 1


def test_keys_of_yesterday_outlive_their_rule(house):
    with house.comments.writing() as session:
        for salt in session.query(DaySalt):
            salt.day -= timedelta(days=2)
    assert seen(house)["salts of such keys"].outlived == 1


def test_a_withdrawn_comment_with_text_outlives_its_rule(house):
    with house.comments.writing() as session:
        for comment in session.query(Comment):
            comment.status = "withdrawn"
    assert seen(house)["places of withdrawn comments, empty"].outlived == 1
