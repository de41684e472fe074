"""Comments from elsewhere stand as they were, once, and tell nobody what is no news."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from services.comments.domain.statuses import Status, Verdict
from services.comments.models import Comment, Outbox
from services.comments.use_cases.import_comments import (
    IMPORTED,
    ImportedComment,
    ImportedDecision,
    ImportedObjection,
    ImportedReport,
    import_comments,
    known_comments,
)
from services.comments.use_cases.read_card import show_card
from services.comments.use_cases.show_thread import show_thread
from shared.database import Database, new_id
from tests.comments.builders import NOW, open_thread

THEN = NOW - timedelta(days=900)


@pytest.fixture
def thread(sqlite: Database) -> Database:
    open_thread(sqlite)
    return sqlite


def a_comment(**more) -> ImportedComment:
    values: dict[str, Any] = {"id": new_id(THEN), "status": Status.APPROVED, "published_at": THEN} | more
    return ImportedComment(thread="t1", name="Bea", body="Vanha <b>kommentti</b>", submitted_at=THEN, **values)


def told(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(select(Outbox.kind).order_by(Outbox.id)))


def test_it_stands_at_its_own_time_with_nothing_of_a_strangers_html(thread):
    comment = a_comment()
    assert import_comments(thread, [comment], NOW) == 1
    (shown,) = show_thread(thread, "t1", None, NOW).comments
    assert shown.published_at == THEN
    assert "<b>" not in shown.html
    assert show_thread(thread, "t1", None, NOW).thread.count == 1


def test_a_second_time_changes_nothing(thread):
    comments = [a_comment(), a_comment(status=Status.PENDING, published_at=None)]
    import_comments(thread, comments, NOW)
    before = told(thread)
    assert known_comments(thread, [each.id for each in comments]) == {each.id for each in comments}
    assert import_comments(thread, comments, NOW) == 0
    assert told(thread) == before


def test_what_comes_without_a_decision_stands_by_a_named_rule(thread):
    comment = a_comment()
    import_comments(thread, [comment], NOW)
    (decision,) = show_card(thread, comment.id).decisions
    assert (decision.verdict, decision.rule, decision.by_name) == (Verdict.APPROVE, IMPORTED, None)


def test_an_answer_keeps_its_place_and_one_to_nothing_stands_on_its_own(thread):
    first = a_comment()
    answer, orphan = a_comment(parent=first.id), a_comment(parent=new_id(THEN))
    import_comments(thread, [first, answer, orphan], NOW)
    parents = {each.id: each.parent for each in show_thread(thread, "t1", None, NOW).comments}
    assert parents == {first.id: None, answer.id: first.id, orphan.id: None}


def test_what_waits_is_told_to_the_moderators_and_what_was_decided_is_not(thread):
    before = len(told(thread))
    import_comments(thread, [a_comment(status=Status.PENDING, published_at=None), a_comment()], NOW)
    assert told(thread)[before:] == ["CommentHeld", "ThreadChanged"]


def test_the_record_comes_along_with_reports_and_objections(thread):
    decision = ImportedDecision(Verdict.REJECT, "topic", "Muu asia.", "p1", "Anna", THEN, 1)
    undone = replace(decision, verdict=Verdict.APPROVE, undoes=0, comment_version=2, decided_at=NOW)
    comment = a_comment(
        version=3, decisions=(decision, undone),
        reports=(ImportedReport("Ei kuulu tänne", "open", NOW, None, 3),),
        objections=(ImportedObjection(0, "Kuuluupas", "upheld", THEN, NOW),),
    )  # fmt: skip
    import_comments(thread, [comment], NOW)
    card = show_card(thread, comment.id)
    assert [(each.rule, each.by_name, each.version) for each in card.decisions] == [
        ("topic", "Anna", 1),
        ("topic", "Anna", 2),
    ]
    assert card.open_reports == 1
    assert card.objection is not None
    assert card.objection.state == "upheld"
    assert card.version == 3
    assert "ReportFiled" in told(thread)


def test_it_has_no_receipt(thread):
    comment = a_comment()
    import_comments(thread, [comment], NOW)
    with thread.reading() as session:
        row = session.get_one(Comment, comment.id)
        assert (row.receipt_hash, row.once_hash) == (None, None)
