"""An edit is possible while nobody has decided; what was said before is kept for the moderator."""

from dataclasses import replace

import pytest

from services.comments.domain.contact_choices import Choice, ContactDetailsFound
from services.comments.domain.refusals import NotYourRight, TooMany, UnknownReceipt, WrongFields
from services.comments.domain.screening.signals import Traces
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.edit_comment import Edit, edit_comment
from services.comments.use_cases.read_card import StaleComment, show_card
from services.comments.use_cases.show_receipt import show_receipt
from shared.contract import ContactRequested
from tests.comments.builders import INTAKE, a_public_comment, events, judge, later, open_thread, row, submit


def edit(database, token, version=1, body="Korjattu teksti.", intake=INTAKE, **fields):
    return edit_comment(database, Edit(token, version, body, **fields), intake, later(5))


def test_the_new_text_stands_and_the_old_is_kept_for_the_moderator(database):
    open_thread(database)
    kept = submit(database, name="Maija")
    assert edit(database, kept.token, name="Maija K.") == 2
    card = show_card(database, kept.comment)
    assert (card.body, card.html, card.name, card.version) == (
        "Korjattu teksti.",
        "<p>Korjattu teksti.</p>",
        "Maija K.",
        2,
    )
    assert [(each.version, each.name, each.body) for each in card.earlier] == [
        (1, "Maija", "Hyvä kirjoitus, kiitos siitä.")
    ]


def test_a_moderator_who_looked_before_the_edit_decides_on_nothing(database):
    open_thread(database)
    kept = submit(database)
    edit(database, kept.token)
    with pytest.raises(StaleComment):
        judge(database, kept.comment, Verdict.APPROVE, version=1)


def test_what_was_decided_on_is_not_edited(sqlite):
    open_thread(sqlite)
    kept = a_public_comment(sqlite)
    with pytest.raises(NotYourRight):
        edit(sqlite, kept.token, version=2)
    assert row(sqlite, kept.comment).body == "Hyvä kirjoitus, kiitos siitä."


def test_an_edit_of_an_older_version_changes_nothing(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite)
    edit(sqlite, kept.token)
    with pytest.raises(StaleComment):
        edit(sqlite, kept.token, version=1, body="Toinen korjaus.")
    assert row(sqlite, kept.comment).body == "Korjattu teksti."


def test_the_same_rules_hold_as_for_the_first_text(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite)
    with pytest.raises(UnknownReceipt):
        edit(sqlite, "wrong")
    for fields in ({"body": " "}, {"name": "A\nB"}, {"name": "040 123 4567"}):
        with pytest.raises(WrongFields):
            edit(sqlite, kept.token, **fields)
    with pytest.raises(ContactDetailsFound):
        edit(sqlite, kept.token, body="Soita 040 123 4567")


def test_moving_contact_details_from_an_edit_makes_a_contact_request(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite)
    edit(sqlite, kept.token, body="Soita 040 123 4567", choice=Choice.MOVE)
    contact = show_receipt(sqlite, kept.token, later(6)).contact
    assert contact is not None
    assert (contact.ways, contact.state) == (("phone",), "waiting")
    assert row(sqlite, kept.comment).body == "Soita [puhelinnumero poistettu]"


def test_how_the_first_text_came_stays_known(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite, traces=Traces(trap_filled=True), body="https://a.fi https://b.fi https://c.fi")
    assert row(sqlite, kept.comment).signals == ["trap", "many_links"]
    edit(sqlite, kept.token)
    assert row(sqlite, kept.comment).signals == ["trap"]


def test_an_edit_counts_as_a_submission_of_its_sender(database):
    """Else one receipt would bring staff a letter as often as its holder presses."""
    open_thread(database)
    kept = submit(database)
    limited = replace(INTAKE, sender_limit=2)
    moved = {"choice": Choice.MOVE, "intake": limited}
    for version in (1, 2):
        edit(database, kept.token, version, f"Vastatkaa: aino{version}@example.org", **moved)
    with pytest.raises(TooMany):
        edit(database, kept.token, 3, "Vastatkaa: aino3@example.org", **moved)
    assert len(events(database, ContactRequested)) == 2
