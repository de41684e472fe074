"""A destroyed receipt opens nothing; the comment stays."""

import pytest

from services.comments.domain.refusals import UnknownReceipt
from services.comments.use_cases.destroy_receipt import destroy_receipt
from services.comments.use_cases.show_receipt import show_receipt
from tests.comments.builders import a_public_comment, later, open_thread, row


def test_the_link_dies_and_the_comment_stays(database):
    open_thread(database)
    kept = a_public_comment(database)
    destroy_receipt(database, kept.token, later())
    for use_case in (show_receipt, destroy_receipt):
        with pytest.raises(UnknownReceipt):
            use_case(database, kept.token, later(2))
    assert row(database, kept.comment).status == "approved"
