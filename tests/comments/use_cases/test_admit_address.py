"""Nobody's mailbox is filled from here: not by many askers, and not by one who asks for many."""

from dataclasses import replace
from datetime import timedelta

from services.comments.domain.reply_alerts import ASKED_A_DAY, FROM_ONE_SENDER_A_DAY
from services.comments.models import Sender
from services.comments.use_cases.admit_address import admit_address
from tests.comments.builders import INTAKE, NOW

LIMITED = replace(INTAKE, sender_limit=6)


def admitted(database, email, minutes, network="192.0.2.0/24", intake=LIMITED):
    with database.writing() as session:
        return admit_address(session, email, network, intake, NOW + timedelta(minutes=minutes))


def test_one_mailbox_is_written_to_a_few_times_a_day_whoever_asks(database):
    asked = [
        admitted(database, f"aino+{each}@esimerkki.fi", each, f"198.51.{each}.0/24") for each in range(ASKED_A_DAY + 1)
    ]
    assert asked == [True] * ASKED_A_DAY + [False]
    assert admitted(database, "ville@esimerkki.fi", 10)
    assert admitted(database, "aino@esimerkki.fi", 24 * 60)


def test_at_once_counts_as_on_one_day(database):
    assert [admitted(database, "aino@esimerkki.fi", 0) for _ in range(ASKED_A_DAY + 1)] == [True] * ASKED_A_DAY + [
        False
    ]


def test_one_sender_asks_for_some_letters_a_day_and_no_more(sqlite):
    for each in range(FROM_ONE_SENDER_A_DAY):
        assert admitted(sqlite, f"lukija{each}@esimerkki.fi", each)
    assert not admitted(sqlite, "viimeinen@esimerkki.fi", FROM_ONE_SENDER_A_DAY)
    assert admitted(sqlite, "muu@esimerkki.fi", FROM_ONE_SENDER_A_DAY, "198.51.100.0/24")
    assert admitted(sqlite, "rajaton@esimerkki.fi", FROM_ONE_SENDER_A_DAY, intake=INTAKE)


def test_no_address_is_kept(sqlite):
    admitted(sqlite, "aino@esimerkki.fi", 0)
    with sqlite.reading() as session:
        assert not any("aino" in each.key or "192" in each.key for each in session.query(Sender))
