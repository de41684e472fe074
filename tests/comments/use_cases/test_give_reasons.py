"""What is kept from readers is told to its author with every reason there is."""

from services.comments.domain.screening.signals import Traces
from services.comments.domain.statements import Done, Ground, Prompt, Redress
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.object_to_decision import object_to_decision
from services.comments.use_cases.report_comment import ReportSubmission, report_comment
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.use_cases.withdraw_comment import withdraw_comment
from tests.comments.builders import BEN, INTAKE, a_public_comment, judge, later, open_thread, submit


def statement(database, kept):
    return show_receipt(database, kept.token, later(9)).statement


def test_a_rejection_of_ones_own_reading_names_law_and_reason(database):
    open_thread(database)
    kept = submit(database)
    judge(database, kept.comment, Verdict.REJECT, rule="law", law="Rikoslaki 24:9", reason="Syytös ilman perustetta.")
    told = statement(database, kept)
    assert (told.done, told.since, told.until, told.where) == (Done.NOT_PUBLISHED, later(), None, "this_site")
    assert (told.prompted_by, told.screened, told.by_person) == (Prompt.OWN, False, True)
    assert (told.ground, told.law, told.reason) == (Ground.LAW, "Rikoslaki 24:9", "Syytös ilman perustetta.")
    assert told.redress[0] is Redress.OBJECTION


def test_a_removal_after_a_report_and_one_after_an_objection_say_so(database):
    open_thread(database)
    kept = a_public_comment(database)
    report_comment(database, ReportSubmission(kept.comment, "Ei kuulu tänne.", "192.0.2.0/24"), INTAKE, later(2))
    judge(database, kept.comment, Verdict.REJECT, now=later(3), rule="topic")
    assert (statement(database, kept).done, statement(database, kept).prompted_by) == (Done.REMOVED, Prompt.REPORT)
    object_to_decision(database, kept.token, "Kuuluupas.", later(4))
    assert Redress.OBJECTION not in statement(database, kept).redress
    judge(database, kept.comment, Verdict.REJECT, BEN, later(5), rule="topic")
    assert statement(database, kept).prompted_by is Prompt.OBJECTION


def test_what_screening_pointed_at_says_so_after_everything_else_was_forgotten(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite, traces=Traces(trap_filled=True))
    judge(sqlite, kept.comment, Verdict.SPAM)
    told = statement(sqlite, kept)
    assert (told.screened, told.ground) == (True, Ground.SPAM)


def test_there_is_none_for_what_is_public_undecided_or_withdrawn(sqlite):
    open_thread(sqlite)
    withdrawn = submit(sqlite, body="Otan pois.")
    withdraw_comment(sqlite, withdrawn.token, later(1))
    for kept in (a_public_comment(sqlite), submit(sqlite, body="Odottaa."), withdrawn):
        assert statement(sqlite, kept) is None
