"""One delivery on its whole way, to a real mail server."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from services.notify.mailer import Deadlines, Mailer
from services.notify.sending import Sender
from services.notify.use_cases.due_deliveries import due_deliveries
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from shared.database import Database
from shared.database.migrating import migrate
from tests.fixtures.waiting import wait_until
from tests.notify.builders import (
    LINK,
    NOON,
    a_delivery,
    a_letters_delivery,
    a_request,
    after,
    row_of,
    sealed,
    settings_of,
    told,
)
from tests.notify.conftest import MIGRATIONS
from tests.notify.smtp_sink import Mode, Sink, running_sink


class Clock:
    def __init__(self):
        self.now = NOON

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def sender(tmp_path, redis_away, database, sink, clock):
    return a_sender(tmp_path, redis_away, database, sink, clock)


def a_sender(tmp_path, redis_away, database, sink, clock, **values):
    settings = settings_of(tmp_path, redis_away, VASTINE_SMTP_URL=sink.url, **values)
    object.__setattr__(settings.house, "clock", clock)
    return Sender(settings, database, Mailer(sink.url, "localhost", Deadlines(step=0.3, whole=1.0)))


def test_a_contact_request_reaches_the_contact_person(sender, database, sink):
    delivery = a_delivery(database)
    assert sender.send(delivery)
    (letter,) = sink.letters
    assert sink.recipients == [["mari@saatio.example"]]
    assert letter["Reply-To"] == "aino@example.fi"
    assert "> Voisitko soittaa?" in letter.get_body(("plain",)).get_content()
    assert [event.status for event in told(database)] == ["waiting", "sending", "sent"]
    assert row_of(database, delivery).sent_at == NOON


def test_a_delivery_that_is_sent_is_not_sent_again(sender, database, sink):
    delivery = a_delivery(database)
    assert sender.send(delivery)
    assert not sender.send(delivery)
    assert len(sink.taken) == 1


def test_an_unknown_delivery_is_nothing_to_do(sender):
    assert not sender.send("01kavw3tqefghjkmnpqrstvwxz")


def test_with_nobody_reachable_it_waits_and_says_so(sender, database, sink):
    delivery = take_in_contact_request(database, a_request(), NOON)
    assert not sender.send(delivery)
    assert row_of(database, delivery).status == "waiting"
    assert told(database)[-1].reason == "nobody_reachable"
    assert sink.tries == 0


def test_the_address_of_last_resort_gets_what_nobody_else_can(tmp_path, redis_away, database, sink, clock):
    sender = a_sender(tmp_path, redis_away, database, sink, clock, NOTIFY_FALLBACK_ADDRESS="toimisto@saatio.example")
    assert sender.send(take_in_contact_request(database, a_request(), NOON))
    assert sink.recipients == [["toimisto@saatio.example"]]


def test_a_mail_server_that_is_away_costs_a_minute_and_loses_nothing(sender, database, sink, clock):
    delivery = a_delivery(database)
    sink.mode = Mode.LATER
    assert not sender.send(delivery)
    assert row_of(database, delivery).last_fault == "unreachable 451"
    assert due_deliveries(database, NOON, 10) == []
    sink.mode, clock.now = Mode.ACCEPT, after(minutes=1.2)
    assert due_deliveries(database, clock.now, 10) == [delivery]
    assert sender.send(delivery)
    assert told(database)[-1].attempts == 2


def test_a_line_dropped_after_the_letter_was_taken_makes_a_second_copy_with_the_same_id(sender, database, sink, clock):
    delivery = a_delivery(database)
    sink.mode = Mode.DROP
    assert not sender.send(delivery)
    sink.mode, clock.now = Mode.ACCEPT, after(minutes=2)
    assert sender.send(delivery)
    first, second = sink.letters
    assert first["Message-ID"] == second["Message-ID"]


def test_a_refusal_is_tried_three_times_and_then_has_failed(sender, database, sink, clock):
    delivery = a_delivery(database)
    sink.mode = Mode.REFUSE
    for minutes in (0, 5, 10, 60, 600):
        clock.now = after(minutes=minutes)
        sender.send(delivery)
    assert sink.tries == 3
    row = row_of(database, delivery)
    assert (row.status, row.last_fault) == ("failed", "refused 550")


def test_what_is_sealed_to_another_key_fails_without_stopping_others(sender, database, sink, clock):
    poison = a_delivery(database, sealed="bm90IHNlYWxlZA==")
    good = take_in_contact_request(database, a_request(about="01kavw3tqefghjkmnpqrstvwxz"), NOON)
    for minutes in (0, 5, 10):
        clock.now = after(minutes=minutes)
        sender.send(poison)
        sender.send(good)
    assert row_of(database, poison).status == "failed"
    assert row_of(database, good).status == "sent"


def test_a_letter_that_cannot_be_written_is_tried_again_and_names_no_words(sender, database, sink, monkeypatch):
    delivery = a_delivery(database)
    monkeypatch.setattr("services.notify.emails.words.PARTS", ("no_such_part",))
    assert not sender.send(delivery)
    assert row_of(database, delivery).last_fault == "ours TemplateNotFound"


def test_a_person_who_cannot_read_the_readers_language_gets_the_letter_in_their_own(sender, database, sink):
    sender.send(a_delivery(database, language="en", sealed=sealed(language="en")))
    assert sink.letters[0]["Subject"].startswith("Lukija toivoo")


def test_a_letter_to_a_colleague_reaches_the_sealed_address_and_what_it_held_is_destroyed_at_once(
    sender, database, sink
):
    delivery = a_letters_delivery(database)
    assert sender.send(delivery)
    assert sink.recipients == [["mari@saatio.example"]]
    assert LINK in sink.letters[0].get_body(("plain",)).get_content()
    row = row_of(database, delivery)
    assert (row.status, row.sealed, row.destroyed_at) == ("sent", None, NOON)


def test_a_letter_is_never_sent_late(sender, database, sink, clock):
    delivery = a_letters_delivery(database)
    sink.mode = Mode.LATER
    for minutes in (0, 1.2, 4, 10):
        clock.now = after(minutes=minutes)
        assert not sender.send(delivery)
    sink.mode, clock.now = Mode.ACCEPT, after(minutes=25)
    assert not sender.send(delivery)
    assert (sink.tries, sink.taken) == (4, [])
    row = row_of(database, delivery)
    assert (row.status, row.sealed, row.last_fault) == ("failed", None, "unreachable 451")


class Felling(Sink):
    """Takes a letter, and the database falls at that moment."""

    def __init__(self, postgres):
        super().__init__()
        self.postgres = postgres

    async def handle_DATA(self, *told):  # noqa: N802
        self.postgres.kill()
        return await super().handle_DATA(*told)


@pytest.mark.postgres
def test_a_letter_that_left_as_the_database_fell_is_recorded_when_it_is_back(tmp_path, redis_away, own_postgres, clock):
    url = own_postgres.url.replace("{service}", "notify")
    migrate(url, MIGRATIONS)
    database = Database(url)
    with running_sink(Felling(own_postgres)) as sink, ThreadPoolExecutor(1) as beside:
        delivery = a_delivery(database)
        sending = beside.submit(a_sender(tmp_path, redis_away, database, sink, clock).send, delivery)
        wait_until(lambda: sink.taken)
        own_postgres.start()
        assert sending.result(timeout=30)
    assert row_of(database, delivery).status == "sent"
    database.close()
