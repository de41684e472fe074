"""A card has everything that a decision needs."""

import pytest
from sqlalchemy import event

from services.comments.domain.contact_choices import Choice
from services.comments.domain.refusals import UnknownComment
from services.comments.domain.statuses import Status, Verdict
from services.comments.use_cases.list_queue import QueueQuestion, list_queue
from services.comments.use_cases.read_card import StaleComment, comment_at, show_card
from services.comments.use_cases.take_in_person import take_in_person
from shared.contract import PersonChanged
from tests.comments.builders import a_public_comment, judge, later, open_thread, submit


def test_it_shows_what_the_comment_answers_and_what_was_found_in_it(database):
    open_thread(database)
    parent = a_public_comment(database, name="Anna", body="Mikä on numero?")
    kept = submit(database, later(1), parent=parent.comment, body="Numero on 09 123 4567", choice=Choice.KEEP)
    card = show_card(database, kept.comment)
    assert card.parent is not None
    assert (card.parent.name, card.parent.html) == ("Anna", "<p>Mikä on numero?</p>")
    assert [(span.kind, card.body[span.start : span.end]) for span in card.found] == [("phone", "09 123 4567")]
    assert (card.title, card.mode, card.open_reports) == ("Saavutettavuus arjessa", "pre", 0)


def test_a_decision_bears_the_name_that_the_person_has_now(database):
    open_thread(database)
    kept = submit(database)
    judge(database, kept.comment, Verdict.REJECT)
    assert show_card(database, kept.comment).decisions[0].by_name == "Anna Aalto"
    take_in_person(database, PersonChanged(
        about="anna", row_version=1, name="Anna Aalto-Niemi", title={}, roles=(), languages=(), card={}, sealed_address="",
    ))  # fmt: skip
    assert show_card(database, kept.comment).decisions[0].by_name == "Anna Aalto-Niemi"


def test_a_comment_is_given_only_in_the_version_that_was_looked_at(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite)
    with sqlite.writing() as session:
        assert comment_at(session, kept.comment, 1).id == kept.comment
        with pytest.raises(StaleComment):
            comment_at(session, kept.comment, 2)
        with pytest.raises(UnknownComment):
            comment_at(session, "nobody", 1)
    with pytest.raises(UnknownComment):
        show_card(sqlite, "nobody")


def questions_for_a_queue_of(database, size):
    """How often the database is asked for a page of so many cards, each with a decision and a parent."""
    parent = a_public_comment(database, body="Ylin.").comment
    for number in range(size):
        kept = submit(database, later(number + 2), parent=parent, body=f"Vastaus {number}.").comment
        judge(database, kept, Verdict.REJECT, reason="Ei.")
    asked = []
    listen = ("before_cursor_execute", lambda *told: asked.append(told[2]))
    event.listen(database.engine, *listen)
    try:
        cards = list_queue(database, QueueQuestion(Status.REJECTED)).cards
    finally:
        event.remove(database.engine, *listen)
    assert all(card.parent and card.decisions for card in cards)
    return len(cards), len(asked)


def test_a_page_of_cards_asks_no_more_than_one_card(database):
    open_thread(database)
    (one, asked_for_one), (many, asked_for_many) = (questions_for_a_queue_of(database, size) for size in (1, 20))
    assert (one, many) == (1, 21)
    assert asked_for_many == asked_for_one
