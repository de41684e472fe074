"""A report's receipt is opened by its own token alone."""

import pytest

from services.comments.domain.refusals import UnknownReceipt
from services.comments.use_cases.report_comment import ReportSubmission, report_comment
from services.comments.use_cases.show_report import show_report
from tests.comments.builders import INTAKE, a_public_comment, later, open_thread


def test_it_tells_what_was_reported_where_and_when(database):
    open_thread(database)
    kept = a_public_comment(database, body="Salaisuus.")
    stored = report_comment(database, ReportSubmission(kept.comment, "Väärin.", "n"), INTAKE, later())
    shown = show_report(database, stored.token, later(2))
    assert (shown.reason, shown.filed_at, shown.thread_title) == ("Väärin.", later(), "Saavutettavuus arjessa")
    assert "Salaisuus" not in str(shown)
    assert len(shown.code.split("-")) == 3


def test_no_other_token_opens_it(database):
    open_thread(database)
    kept = a_public_comment(database)
    for token in ("", "wrong", kept.token):
        with pytest.raises(UnknownReceipt):
            show_report(database, token, later())
