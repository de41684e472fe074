"""The queue shows what waits, oldest first, can be narrowed, and counts everything."""

import pytest

from services.comments.domain.queue_order import QueueOrder
from services.comments.domain.screening.signals import Traces
from services.comments.domain.statuses import Status, Verdict
from services.comments.use_cases.list_queue import QueueQuestion, list_queue
from services.comments.use_cases.narrow_queue import ANY_SIGNAL, Narrowing
from services.comments.use_cases.object_to_decision import object_to_decision
from services.comments.use_cases.report_comment import ReportSubmission, report_comment
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.use_cases.show_report import show_report
from tests.comments.builders import CONTACT, INTAKE, NOW, a_public_comment, judge, later, open_thread, submit


def ids(database, **question):
    return [card.id for card in list_queue(database, QueueQuestion(**question)).cards]


def test_what_waits_longest_comes_first_and_what_was_decided_last_comes_first(database):
    open_thread(database)
    kept = [submit(database, later(number), body=f"Kommentti {number}").comment for number in range(4)]
    assert ids(database) == kept
    for comment in kept[:2]:
        judge(database, comment, Verdict.REJECT, now=later(10))
    assert ids(database) == kept[2:]
    assert ids(database, status=Status.REJECTED) == [kept[1], kept[0]]


def test_pages_follow_each_other(database):
    open_thread(database)
    kept = [submit(database, later(number), body=f"Kommentti {number}").comment for number in range(5)]
    first = list_queue(database, QueueQuestion(limit=2))
    second = list_queue(database, QueueQuestion(limit=2, cursor=first.next))
    third = list_queue(database, QueueQuestion(limit=2, cursor=second.next))
    assert [card.id for page in (first, second, third) for card in page.cards] == kept
    assert third.next is None


def test_it_can_be_narrowed_by_words_and_thread(database):
    open_thread(database)
    open_thread(database, "t2")
    here = submit(database, body="Puhutaan Rampeista.", name="Maija").comment
    there = submit(database, thread="t2", body="100% samaa mieltä_kin").comment
    assert ids(database, thread="t2") == [there]
    assert ids(database, q="rampeista") == ids(database, q="maija") == [here]
    assert ids(database, q="100%") == ids(database, q="mieltä_") == [there]
    assert ids(database, q="0_%") == []


def test_it_can_be_narrowed_by_what_a_card_has(database):
    open_thread(database)
    asks = submit(database, contact=CONTACT).comment
    odd = submit(database, later(1), traces=Traces(trap_filled=True), body="Outo kommentti.").comment
    public = a_public_comment(database, later(2), body="Julkinen.")
    report_comment(database, ReportSubmission(public.comment, "Väärin.", "n"), INTAKE, later(3))
    against = submit(database, later(4), body="Hylätty.")
    judge(database, against.comment, Verdict.REJECT, now=later(5))
    object_to_decision(database, against.token, "Miksi?", later(6))
    assert ids(database, narrowing=Narrowing(wants_contact=True)) == [asks]
    assert ids(database, narrowing=Narrowing(signal=ANY_SIGNAL)) == [odd]
    assert ids(database, status=None, only="reported") == [public.comment]
    assert ids(database, status=None, only="objected") == [against.comment]
    queue = list_queue(database, QueueQuestion())
    assert (queue.reported, queue.objected, queue.oldest_pending) == (1, 1, NOW)
    assert {status: number for status, number in queue.counts.items() if number} == {
        Status.PENDING: 2, Status.APPROVED: 1, Status.REJECTED: 1,
    }  # fmt: skip


def test_a_card_shows_that_contact_is_wanted_and_never_how(database):
    open_thread(database)
    submit(database, contact=CONTACT)
    (card,) = list_queue(database, QueueQuestion()).cards
    assert card.wants_contact == ("email", "phone")
    assert CONTACT.email not in str(card)
    assert CONTACT.message not in str(card)


def test_words_without_end_are_cut_and_no_fault(database):
    open_thread(database)
    submit(database, body="_" * 300)
    assert len(ids(database, q="_" * 60_000)) == 1


def test_a_code_that_is_said_on_the_phone_finds_the_comment_whatever_became_of_it(database):
    open_thread(database)
    kept, other = submit(database), submit(database, later(1), body="Toinen kommentti.")
    judge(database, kept.comment, Verdict.REJECT, rule="topic")
    code = show_receipt(database, kept.token, later(2)).code
    found = list_queue(database, QueueQuestion(q=code.replace("-", " ").upper())).cards
    assert [card.id for card in found] == [kept.comment]
    assert other.comment not in {card.id for card in found}


def test_the_code_of_a_report_finds_what_was_reported(sqlite):
    open_thread(sqlite)
    kept = a_public_comment(sqlite)
    filed = report_comment(sqlite, ReportSubmission(kept.comment, "Väärin.", "192.0.2.0/24"), INTAKE, later(2))
    code = show_report(sqlite, filed.token, later(3)).code
    assert [card.id for card in list_queue(sqlite, QueueQuestion(q=code)).cards] == [kept.comment]


def test_three_words_that_are_nobodys_code_are_looked_for_in_the_texts(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite, body="Kuusi lampi varis, sanoi runoilija.")
    assert [card.id for card in list_queue(sqlite, QueueQuestion(q="kuusi lampi varis")).cards] == [kept.comment]


@pytest.mark.parametrize("order", ["fine", "trouble"])
def test_an_order_that_leans_goes_on_where_its_page_ended(sqlite, order):
    open_thread(sqlite)
    waiting = {submit(sqlite, later(number), body=f"Odottaja {number}").comment for number in range(7)}
    seen, cursor = [], None
    while True:
        queue = list_queue(sqlite, QueueQuestion(cursor=cursor, limit=3, order=QueueOrder(order)))
        seen += [card.id for card in queue.cards]
        cursor = queue.next
        if cursor is None:
            break
    assert len(seen) == 7
    assert set(seen) == waiting


def test_a_pasted_link_finds_its_comment_wherever_it_went_and_a_pages_link_its_thread(database):
    open_thread(database)
    open_thread(database, "t2")
    here = submit(database, body="Täällä.").comment
    there = submit(database, later(1), thread="t2", body="Tuolla.").comment
    judge(database, there, Verdict.REJECT)
    assert ids(database, q=f" http://localhost/comments/threads/t2?comment={there}#c-{there} ") == [there]
    assert ids(database, q=f"http://localhost/articles/t2#c-{there}") == [there]
    assert ids(database, q="http://localhost/articles/t1?utm_source=x#comments") == [here]
    assert ids(database, q="http://localhost/comments/threads/t1") == [here]
    assert ids(database, q="http://localhost/articles/t2") == []
    assert ids(database, q="http://localhost/articles/nowhere") == []
