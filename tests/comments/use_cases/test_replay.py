"""A replay tells the whole present state again, and has every thread rendered anew."""

from services.comments.domain.screening.signals import Traces
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.list_unrendered import list_unrendered
from services.comments.use_cases.mark_rendered import mark_rendered
from services.comments.use_cases.object_to_decision import object_to_decision
from services.comments.use_cases.replay import replay
from services.comments.use_cases.report_comment import ReportSubmission, report_comment
from tests.comments.builders import (
    CONTACT,
    INTAKE,
    a_public_comment,
    empty_outbox,
    events,
    judge,
    later,
    open_thread,
    submit,
)


def furnish(database):
    open_thread(database)
    pending = submit(database, contact=CONTACT)
    submit(database, later(1), contact=CONTACT, traces=Traces(trap_filled=True), body="Pidätetty.")
    public = a_public_comment(database, later(2), body="Julkinen.")
    report_comment(database, ReportSubmission(public.comment, "Väärin.", "n"), INTAKE, later(3))
    against = submit(database, later(4), body="Hylätty.")
    judge(database, against.comment, Verdict.REJECT, now=later(5))
    object_to_decision(database, against.token, "Miksi?", later(6))
    return pending


def test_everything_that_still_matters_is_told_and_nothing_that_is_held(database):
    furnish(database)
    before = events(database)
    empty_outbox(database)
    assert replay(database, later(60)) == len(events(database)) == 6
    again = events(database)
    assert sorted(type(each).__name__ for each in again) == [
        "CommentHeld", "CommentHeld", "ContactRequested", "ObjectionFiled", "ReportFiled", "ThreadChanged",
    ]  # fmt: skip
    assert all(each in before for each in again)


def test_every_thread_waits_to_be_rendered_again(database):
    open_thread(database)
    mark_rendered(database, "t1", 9)
    replay(database, later())
    assert [each.thread for each in list_unrendered(database)] == ["t1"]
