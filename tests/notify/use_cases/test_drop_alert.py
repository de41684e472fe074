"""Letters of an alert that was stopped are not sent any more, and nobody else's are touched."""

from services.notify.use_cases.drop_alert import drop_alert
from services.notify.use_cases.take_in_letter import take_in_letter
from shared.contact_details.sealing import seal
from shared.contract import AlertAsked, AlertStopped, LetterRecalled, ReplyShown
from tests.notify.builders import NOON, PUBLIC_KEY, a_claim, after, row_of, told

ALERT = "01kalert000000000000000000"


def a_readers_letter(database, kind, about):
    sealed = seal({"email": "aino@example.fi"}, PUBLIC_KEY)
    until = after(hours=48).isoformat().replace("+00:00", "Z")
    return take_in_letter(database, kind(about, 1, sealed, "fi", "2026-11-23T10:00:00Z", until), NOON)


def test_what_waits_is_given_up_and_its_address_destroyed(either_database):
    mine = [
        a_readers_letter(either_database, AlertAsked, f"{ALERT}-1"),
        a_readers_letter(either_database, ReplyShown, f"{ALERT}-2"),
    ]
    others = a_readers_letter(either_database, ReplyShown, "01kother000000000000000000-2")
    assert drop_alert(either_database, AlertStopped(ALERT, 1), after(seconds=5)) == 2
    assert [row_of(either_database, each).sealed for each in mine] == [None, None]
    assert row_of(either_database, others).status == "waiting"
    assert drop_alert(either_database, AlertStopped(ALERT, 1), after(seconds=6)) == 0


def test_one_that_is_just_being_sent_is_left_to_its_sender(database):
    letter = a_readers_letter(database, ReplyShown, f"{ALERT}-2")
    a_claim(database, letter)
    assert drop_alert(database, AlertStopped(ALERT, 1), after(seconds=5)) == 0
    assert row_of(database, letter).status == "sending"


def test_one_letter_is_called_back_and_the_others_go(either_database):
    letters = [a_readers_letter(either_database, ReplyShown, f"{ALERT}-{number}") for number in (2, 22)]
    assert drop_alert(either_database, LetterRecalled(f"{ALERT}-2", 1), after(seconds=5)) == 1
    assert [row_of(either_database, each).status for each in letters] == ["failed", "waiting"]
    assert [(each.about, each.reason) for each in told(either_database)][-1] == (f"{ALERT}-2", "too_late")
