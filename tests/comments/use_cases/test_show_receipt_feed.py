"""The feed of a receipt holds what happened, and of others only what is public."""

import pytest

from services.comments.domain.receipt_codes import feed_token
from services.comments.domain.refusals import UnknownReceipt
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.show_receipt_feed import show_receipt_feed
from tests.comments.builders import a_public_comment, judge, later, open_thread, submit


def test_a_reply_is_in_it_as_long_as_it_is_public(database):
    open_thread(database)
    kept = a_public_comment(database)
    reply = a_public_comment(database, later(1), parent=kept.comment, body="Vastaus.", name="Olli")
    submit(database, later(2), parent=kept.comment, body="Vielä lukematta.")
    shown = show_receipt_feed(database, feed_token(kept.token))
    assert shown.entries[0].name == "Olli"
    assert sum(entry.what == "reply" for entry in shown.entries) == 1
    judge(database, reply.comment, Verdict.REJECT, now=later(3))
    assert all(entry.what != "reply" for entry in show_receipt_feed(database, feed_token(kept.token)).entries)


def test_the_token_of_the_receipt_itself_does_not_open_it(sqlite):
    open_thread(sqlite)
    kept = a_public_comment(sqlite)
    with pytest.raises(UnknownReceipt):
        show_receipt_feed(sqlite, kept.token)
