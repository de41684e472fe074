"""Asking for letters about answers: sealed at once, confirmed from the mailbox, and nobody's mailbox is flooded."""

from dataclasses import replace

import pytest

from services.comments.domain.refusals import NotYourRight, TooMany, UnknownReceipt, WrongFields
from services.comments.domain.reply_alerts import ASKED_A_DAY, AlertState
from services.comments.models import Sender
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.use_cases.withdraw_comment import withdraw_comment
from shared.contract import AlertAsked, AlertStopped
from tests.comments.alerts import ADDRESS, AT_HOME, alert_of_comment, ask, opened, waiting_letters
from tests.comments.builders import a_public_comment, events, later, open_thread, submit
from tests.contract.examples import assert_like_its_example


def test_the_address_is_sealed_at_once_and_a_letter_asks_its_owner(database):
    open_thread(database)
    kept = submit(database)
    ask(database, kept.token, language="sv")
    alert = alert_of_comment(database, kept.comment)
    assert alert is not None
    assert (alert.state, alert.language, alert.ends_at) == (AlertState.ASKED, "sv", later(2 + 48 * 3600))
    (event,) = events(database, AlertAsked)
    assert_like_its_example(event)
    assert ADDRESS not in f"{event}{alert.sealed}"
    said = opened(event)
    assert (said["email"], said["title"]) == (ADDRESS, "Saavutettavuus arjessa")
    assert said["link"].startswith(f"https://lehti.example/comments/alerts/confirm/{alert.id}.")
    assert set(said) == {"email", "title", "link"}


def test_the_receipt_tells_how_far_it_is_and_not_to_which_address(database):
    open_thread(database)
    kept = a_public_comment(database)
    ask(database, kept.token)
    view = show_receipt(database, kept.token, later(3))
    assert view.alert is not None
    assert view.alert.state is AlertState.ASKED
    assert ADDRESS not in repr(view)


def test_asking_again_takes_the_place_of_the_earlier_wish(database):
    open_thread(database)
    kept = a_public_comment(database)
    ask(database, kept.token)
    first = alert_of_comment(database, kept.comment)
    ask(database, kept.token, 3, email="toinen@esimerkki.fi")
    second = alert_of_comment(database, kept.comment)
    assert first is not None
    assert second is not None
    assert second.id != first.id
    assert [event.about for event in events(database, AlertStopped)] == [first.id]
    assert [opened(letter)["email"] for letter in waiting_letters(database)] == ["toinen@esimerkki.fi"]


@pytest.mark.parametrize("email", ["", "aino", "aino@", "a@b.fi\nBcc: x@y.fi", "x" * 400 + "@esimerkki.fi"])
def test_what_is_no_address_comes_back(sqlite, email):
    open_thread(sqlite)
    kept = submit(sqlite)
    with pytest.raises(WrongFields) as wrong:
        ask(sqlite, kept.token, email=email)
    assert list(wrong.value.faults) == ["email"]
    assert alert_of_comment(sqlite, kept.comment) is None


def test_a_strangers_mailbox_cannot_be_flooded(database):
    open_thread(database)
    kept = [submit(database, later(each), body=f"Kommentti {each}.") for each in range(ASKED_A_DAY + 1)]
    for each, stored in enumerate(kept[:ASKED_A_DAY]):
        # Hours apart and in other letters: it is the same mailbox.
        ask(database, stored.token, 600 * each, email=ADDRESS.upper() if each == 1 else ADDRESS)
    with pytest.raises(TooMany):
        ask(database, kept[-1].token, 600 * ASKED_A_DAY)
    assert len(events(database, AlertAsked)) == ASKED_A_DAY
    ask(database, kept[-1].token, 600 * ASKED_A_DAY + 1, email="toinen@esimerkki.fi")


def test_one_sender_cannot_flood_many(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite)
    limited = replace(AT_HOME, sender_limit=2)
    for each in range(2):
        ask(sqlite, kept.token, each, limited, email=f"lukija{each}@esimerkki.fi")
    with pytest.raises(TooMany):
        ask(sqlite, kept.token, 3, limited, email="lukija3@esimerkki.fi")


def test_what_counts_the_letters_of_a_day_holds_no_address(sqlite):
    open_thread(sqlite)
    ask(sqlite, submit(sqlite).token)
    with sqlite.reading() as session:
        kept = " ".join(str(each.key) for each in session.query(Sender))
    assert kept
    assert "aino" not in kept


def test_for_a_comment_that_nobody_can_answer_there_is_none(sqlite):
    open_thread(sqlite)
    to_staff, gone = submit(sqlite, only_staff=True), submit(sqlite, body="Toinen.")
    withdraw_comment(sqlite, gone.token, later())
    for token in (to_staff.token, gone.token):
        with pytest.raises(NotYourRight):
            ask(sqlite, token)
    with pytest.raises(UnknownReceipt):
        ask(sqlite, "no-receipt")
