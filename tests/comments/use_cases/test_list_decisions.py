"""The record tells who decided what and why, and keeps nothing that an author took back."""

from datetime import timedelta

from services.comments.domain.statuses import Verdict
from services.comments.use_cases.list_decisions import NOBODY, RecordQuestion, list_deciders, list_decisions
from services.comments.use_cases.withdraw_comment import withdraw_comment
from tests.comments.builders import ANNA, BEN, NOW, judge, later, open_thread, submit


def found(database, **question):
    return [(line.comment, line.verdict) for line in list_decisions(database, RecordQuestion(**question))]


def test_newest_first_and_narrowed_by_person_verdict_rule_and_time(database):
    open_thread(database)
    one, two = (submit(database, later(number), body=f"Sanon {number}.").comment for number in range(2))
    judge(database, one, Verdict.REJECT, ANNA, later(10), rule="topic", reason="Ei koske aihetta.")
    judge(database, two, Verdict.APPROVE, BEN, NOW + timedelta(days=2))
    judge(database, one, Verdict.APPROVE, BEN, NOW + timedelta(days=3))
    rejected, published, changed = (one, Verdict.REJECT), (two, Verdict.APPROVE), (one, Verdict.APPROVE)
    assert found(database) == [changed, published, rejected]
    assert found(database, by=BEN.id) == [changed, published]
    assert found(database, verdict=Verdict.REJECT) == found(database, rule="topic") == [rejected]
    assert found(database, since=NOW + timedelta(days=3)) == [changed]
    assert found(database, until=NOW + timedelta(days=1)) == [rejected]
    newest = list_decisions(database, RecordQuestion(), 1)[0]
    assert found(database, cursor=newest.id) == [published, rejected]
    line = list_decisions(database, RecordQuestion(rule="topic"))[0]
    assert (line.reason, line.by_name, line.prompted_by) == ("Ei koske aihetta.", ANNA.name, "own")


def test_what_a_rule_decided_is_found_and_has_no_name(database):
    open_thread(database, mode="post")
    submit(database)
    (line,) = list_decisions(database, RecordQuestion(by=NOBODY))
    assert (line.rule, line.by_name) == ("post-moderation", None)
    assert list_deciders(database) == []


def test_everybody_who_decided_is_named_once(database):
    open_thread(database)
    for number, who in enumerate((BEN, ANNA, ANNA)):
        judge(database, submit(database, later(number), body=f"Sanon {number}.").comment, Verdict.APPROVE, who)
    assert list_deciders(database) == [(ANNA.id, ANNA.name), (BEN.id, BEN.name)]


def test_the_reason_goes_from_sight_when_the_author_takes_the_text_back(database):
    open_thread(database)
    stored = submit(database, body="Takaisin otettu sana.")
    judge(database, stored.comment, Verdict.REJECT, reason="Kirjoitit: takaisin otettu sana.")
    withdraw_comment(database, stored.token, later(20))
    assert "takaisin" not in repr(list_decisions(database, RecordQuestion())).lower()
