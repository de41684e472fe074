"""What colleagues did bears the name that they have now; who left keeps theirs."""

from dataclasses import replace

import pytest

from services.comments.domain.statuses import Verdict
from services.comments.use_cases.give_private_answer import give_private_answer
from services.comments.use_cases.name_colleague import name_colleague
from services.comments.use_cases.read_card import show_card
from services.comments.use_cases.redact_span import Redaction, redact_span
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.use_cases.take_in_person import take_in_person
from shared.contract import PersonChanged, PersonLeft
from tests.comments.builders import ANNA, example_of, judge, later, open_thread, submit

CALLED_NOW = replace(example_of(PersonChanged), about=ANNA.id, row_version=1, name="Anna Aalto-Niemi")


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ([], "Anna Aalto"),
        ([CALLED_NOW], "Anna Aalto-Niemi"),
        ([CALLED_NOW, PersonLeft(ANNA.id, 2)], "Anna Aalto-Niemi"),
    ],
)
def test_decisions_redactions_and_private_answers_bear_the_newest_name(database, told, name):
    open_thread(database)
    kept = submit(database)
    redact_span(database, Redaction(kept.comment, 1, 0, 3), ANNA, later())
    judge(database, kept.comment, Verdict.REJECT)
    give_private_answer(database, kept.comment, "Vain sinulle.", ANNA, later(3))
    for event in told:
        take_in_person(database, event)
    card = show_card(database, kept.comment)
    assert [each.by_name for each in card.decisions] == [name]
    assert [each.by_name for each in card.redactions] == [name]
    assert [each.name for each in card.answers] == [name]
    assert [each.name for each in show_receipt(database, kept.token, later(4)).answers] == [name]


def test_a_record_of_nobody_in_particular_keeps_its_name(sqlite):
    with sqlite.reading() as session:
        assert name_colleague(session, None, "Entinen toimitus") == "Entinen toimitus"
