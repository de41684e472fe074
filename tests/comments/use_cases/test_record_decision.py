"""What is told of decisions and of comments that wait has the shape of the contract."""

from services.comments.domain.statuses import Verdict
from services.comments.models import Comment, Decision
from services.comments.use_cases.record_decision import Ruling, record_decision
from shared.contract import CommentDecided, CommentHeld
from tests.comments.builders import NOW, events, later, open_thread, submit
from tests.contract.examples import assert_like_its_example


def test_a_record_is_made_on_the_version_that_was_decided_on(database):
    open_thread(database)
    kept = submit(database)
    with database.writing() as session:
        comment = session.get_one(Comment, kept.comment)
        decision_id = record_decision(session, comment, Ruling(Verdict.SPAM, rule="burst"), None, later()).id
    with database.reading() as session:
        decision = session.get_one(Decision, decision_id)
        assert (decision.comment_version, decision.rule, decision.decided_by) == (1, "burst", None)
        assert session.get_one(Comment, kept.comment).version == 2


def test_the_events_are_those_of_the_contract(sqlite):
    open_thread(sqlite, mode="post")
    submit(sqlite, NOW)
    open_thread(sqlite, "t2")
    submit(sqlite, NOW, thread="t2")
    for kind in (CommentDecided, CommentHeld):
        assert_like_its_example(events(sqlite, kind)[-1])
