"""A receipt tells its holder how everything stands, and tells nobody else."""

import pytest

from services.comments.domain.refusals import UnknownReceipt
from services.comments.domain.rights import Right
from services.comments.domain.statuses import Status, Verdict
from services.comments.use_cases.give_private_answer import give_private_answer
from services.comments.use_cases.show_receipt import show_receipt
from tests.comments.builders import ANNA, CONTACT, a_public_comment, judge, later, open_thread, submit


def test_a_pending_comment_is_shown_to_its_author_alone(database):
    open_thread(database)
    kept = submit(database, contact=CONTACT, name="Maija")
    shown = show_receipt(database, kept.token, later())
    assert (shown.status, shown.body, shown.name) == (Status.PENDING, "Hyvä kirjoitus, kiitos siitä.", "Maija")
    assert shown.may == {Right.EDIT, Right.WITHDRAW, Right.CHANGE_CONTACT}
    assert (shown.decision, shown.public_url) == (None, None)
    assert shown.contact is not None
    assert (shown.contact.state, shown.contact.ways) == ("waiting", ("email", "phone"))
    for token in ("", "wrong", kept.comment):
        with pytest.raises(UnknownReceipt):
            show_receipt(database, token, later())


def test_a_decision_is_told_with_its_reasons_and_without_the_moderators_name(database):
    open_thread(database)
    kept = submit(database)
    judge(database, kept.comment, Verdict.REJECT, rule="on-topic", reason="Ei koske aihetta.")
    shown = show_receipt(database, kept.token, later(2))
    assert shown.decision is not None
    assert (shown.decision.rule, shown.decision.reason, shown.decision.by_person) == (
        "on-topic",
        "Ei koske aihetta.",
        True,
    )
    assert ANNA.name not in str(shown)
    assert Right.OBJECT in shown.may


def test_what_shows_at_once_was_a_rules_doing(sqlite):
    open_thread(sqlite, mode="post")
    shown = show_receipt(sqlite, submit(sqlite).token, later())
    assert shown.decision is not None
    assert (shown.decision.by_person, shown.decision.rule) == (False, "post-moderation")


def test_a_public_comment_has_its_place_in_the_article(sqlite):
    open_thread(sqlite)
    kept = a_public_comment(sqlite)
    assert show_receipt(sqlite, kept.token, later()).public_url == f"http://localhost/articles/t1#c-{kept.comment}"


def test_the_last_of_several_decisions_is_the_one_that_counts(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite)
    for verdict in (Verdict.REJECT, Verdict.SPAM, Verdict.APPROVE):
        judge(sqlite, kept.comment, verdict)
    shown = show_receipt(sqlite, kept.token, later(2))
    assert [each.verdict for each in shown.decisions] == [Verdict.REJECT, Verdict.SPAM, Verdict.APPROVE]
    assert shown.decision == shown.decisions[2]


def test_staffs_private_answers_stand_on_it(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite)
    give_private_answer(sqlite, kept.comment, "Soitamme huomenna.", ANNA, later(1))
    shown = show_receipt(sqlite, kept.token, later(2))
    assert [(each.text, each.name) for each in shown.answers] == [("Soitamme huomenna.", "Anna Aalto")]
