"""A receipt is found by the hash of its token."""

import pytest

from services.comments.domain.refusals import UnknownReceipt
from services.comments.use_cases.find_receipt import find_receipt
from tests.comments.builders import open_thread, submit


def test_the_token_opens_and_its_hash_does_not(database):
    open_thread(database)
    kept = submit(database)
    with database.writing() as session:
        comment = find_receipt(session, kept.token, lock=True)
        assert comment.id == kept.comment
        with pytest.raises(UnknownReceipt):
            find_receipt(session, str(comment.receipt_hash))
