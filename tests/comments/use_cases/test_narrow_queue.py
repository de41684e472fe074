"""A moderator with five minutes narrows the queue to what they can answer."""

from datetime import timedelta

from services.comments.domain.screening.signals import Traces
from services.comments.domain.statuses import Status
from services.comments.use_cases.answer_as_staff import answer_as_staff
from services.comments.use_cases.give_private_answer import give_private_answer
from services.comments.use_cases.list_queue import QueueQuestion, list_queue
from services.comments.use_cases.narrow_queue import Narrowing
from tests.comments.builders import ANNA, CONTACT, NOW, a_public_comment, later, open_thread, submit


def found(database, status=Status.PENDING, **narrowing):
    question = QueueQuestion(status, narrowing=Narrowing(**narrowing))
    return {card.id for card in list_queue(database, question).cards}


def test_by_language(database):
    open_thread(database)
    finnish = submit(database, language="fi").comment
    swedish = submit(database, language="sv", body="Tack för artikeln.").comment
    assert (found(database, language="fi"), found(database, language="sv")) == ({finnish}, {swedish})
    assert found(database, language="en") == set()


def test_by_age(database):
    open_thread(database)
    old = submit(database, NOW).comment
    submit(database, NOW + timedelta(days=2), body="Uusi.")
    assert found(database, submitted_before=NOW + timedelta(days=1)) == {old}


def test_a_question_ends_a_word_and_a_link_asks_nothing(database):
    open_thread(database)
    asking = {
        submit(database, later(number), body=body).comment
        for number, body in enumerate(
            ("Milloin?", "Miksi? Kerro.", "Kuka (ja miten?) sen teki", "Mitä?\n\nNiin.", "Mitä?!")
        )
    }
    submit(database, later(9), body="Katso https://example.org/x?a=1 ja kerro.")
    assert found(database, asks=True) == asking


def test_by_a_wish_for_an_answer_and_by_one_signal(database):
    open_thread(database)
    wishing = submit(database, contact=CONTACT).comment
    odd = submit(database, later(1), traces=Traces(trap_filled=True), body="Outo kommentti.").comment
    assert found(database, wants_contact=True) == {wishing}
    assert found(database, signal="trap") == {odd}
    assert found(database, signal="burst") == found(database, signal="%") == set()


def test_what_nobody_of_staff_has_answered_in_public_or_private(database):
    open_thread(database)
    publicly, privately, nobody = (
        a_public_comment(database, later(number), body=f"Kysymys {number}?").comment for number in range(3)
    )
    answer_as_staff(database, publicly, "Näin.", ANNA, later(9))
    give_private_answer(database, privately, "Näin sinulle.", ANNA, later(9))
    assert found(database, Status.APPROVED, unanswered=True) == {nobody}


def test_all_that_is_set_must_hold(database):
    open_thread(database)
    both = submit(database, body="Milloin?", contact=CONTACT).comment
    submit(database, later(1), body="Miksi?")
    assert found(database, asks=True, wants_contact=True) == {both}
