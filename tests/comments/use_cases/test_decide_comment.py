"""A decision is made on the version that was looked at, is recorded, and shows at once in the thread."""

import pytest
from sqlalchemy import select

from services.comments.domain.refusals import UnknownComment, WrongFields
from services.comments.domain.statuses import NotDecidable, Status, Verdict
from services.comments.models import Decision
from services.comments.use_cases.decide_comment import Judgement, decide_comment
from services.comments.use_cases.object_to_decision import object_to_decision
from services.comments.use_cases.read_card import StaleComment
from services.comments.use_cases.report_comment import ReportSubmission, report_comment
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.use_cases.show_report import show_report
from services.comments.use_cases.withdraw_comment import withdraw_comment
from shared.contract import CommentDecided, ThreadChanged
from tests.comments.builders import ANNA, BEN, INTAKE, a_public_comment, events, judge, later, open_thread, row, submit


def test_an_approved_comment_is_counted_and_told_of(database):
    open_thread(database)
    kept = submit(database)
    decided = judge(database, kept.comment, Verdict.APPROVE)
    assert (decided.status, decided.version) == (Status.APPROVED, 2)
    assert row(database, kept.comment).published_at == later()
    changed, told = events(database, ThreadChanged)[-1], events(database, CommentDecided)[-1]
    assert (changed.count, changed.last_at) == (1, "2026-11-23T12:00:01.000Z")
    assert (told.about, told.row_version, told.status) == (kept.comment, 2, "approved")


def test_a_decision_keeps_who_what_and_why(database):
    open_thread(database)
    kept = submit(database)
    judge(database, kept.comment, Verdict.REJECT, rule="on-topic", reason=" Ei koske aihetta.\r\n")
    with database.reading() as session:
        (decision,) = session.scalars(select(Decision)).all()
    assert (decision.decided_by, decision.decided_by_name, decision.comment_version) == ("anna", "Anna Aalto", 1)
    assert (decision.verdict, decision.rule, decision.reason) == ("reject", "on-topic", "Ei koske aihetta.")


def test_a_later_decision_is_added_and_none_is_changed(database):
    open_thread(database)
    kept = a_public_comment(database)
    judge(database, kept.comment, Verdict.REJECT, BEN, later(5))
    with database.reading() as session:
        rows = session.scalars(select(Decision).order_by(Decision.comment_version)).all()
    assert [(each.verdict, each.decided_by) for each in rows] == [("approve", "anna"), ("reject", "ben")]
    assert events(database, ThreadChanged)[-1].count == 0
    judge(database, kept.comment, Verdict.APPROVE, BEN, later(9))
    assert row(database, kept.comment).published_at == row(database, kept.comment).submitted_at


def test_a_stale_decision_changes_nothing_and_shows_the_fresh_card(database):
    open_thread(database)
    kept = submit(database)
    judge(database, kept.comment, Verdict.APPROVE)
    with pytest.raises(StaleComment) as stale:
        decide_comment(database, Judgement(kept.comment, Verdict.SPAM, 1), BEN, later(3))
    assert (stale.value.card.status, stale.value.card.version) == (Status.APPROVED, 2)
    assert stale.value.card.decisions[-1].by_name == "Anna Aalto"
    assert row(database, kept.comment).status == "approved"


def test_what_was_withdrawn_is_decided_no_more(database):
    open_thread(database)
    kept = submit(database)
    withdraw_comment(database, kept.token, later())
    with pytest.raises(NotDecidable):
        judge(database, kept.comment, Verdict.APPROVE)
    with pytest.raises(UnknownComment):
        decide_comment(database, Judgement("nobody", Verdict.APPROVE, 1), ANNA, later())


def test_a_reason_has_its_limit(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite)
    with pytest.raises(WrongFields) as wrong:
        judge(sqlite, kept.comment, Verdict.REJECT, reason="x" * 2001)
    assert wrong.value.faults["reason"].key == "text.too_long"


@pytest.mark.parametrize(("verdict", "outcome"), [(Verdict.APPROVE, "kept"), (Verdict.REJECT, "removed")])
def test_open_reports_are_answered_by_the_decision(database, verdict, outcome):
    open_thread(database)
    kept = a_public_comment(database)
    report = report_comment(database, ReportSubmission(kept.comment, "Loukkaava.", "n"), INTAKE, later())
    judge(database, kept.comment, verdict, now=later(2))
    shown = show_report(database, report.token, later(3))
    assert (shown.status, shown.decided_at) == (outcome, later(2))


@pytest.mark.parametrize(("verdict", "outcome"), [(Verdict.APPROVE, "upheld"), (Verdict.REJECT, "dismissed")])
def test_an_objection_is_answered_by_the_next_decision(sqlite, verdict, outcome):
    open_thread(sqlite)
    kept = submit(sqlite)
    judge(sqlite, kept.comment, Verdict.REJECT)
    object_to_decision(sqlite, kept.token, "Se koskee aihetta.", later(2))
    judge(sqlite, kept.comment, verdict, BEN, later(3))
    objection = show_receipt(sqlite, kept.token, later(4)).objection
    assert objection is not None
    assert (objection.state, objection.closed_at) == (outcome, later(3))
