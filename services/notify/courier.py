"""The courier of notify: tells what became of deliveries, takes in requests, letters and people, and rings for the worker."""

from __future__ import annotations

import socket
from functools import partial
from typing import cast

from services.notify.broker import CeleryQueue
from services.notify.models import Outbox
from services.notify.settings import Settings
from services.notify.tasks import make_ring
from services.notify.use_cases.drop_alert import drop_alert
from services.notify.use_cases.replay import replay
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from services.notify.use_cases.take_in_letter import OF_COMMENTS, OF_STAFF, take_in_letter
from services.notify.use_cases.take_in_person import take_in_person
from shared.contract import (
    AlertStopped,
    ContactRequested,
    Event,
    LetterRecalled,
    PersonChanged,
    PersonLeft,
    SealedLetter,
    Stream,
)
from shared.database import Database
from shared.logs import set_up_logs
from shared.outbox import relay
from shared.streams.connection import COURIER_DEADLINE, connect
from shared.streams.courier import Courier, Listener, Listening, Round, run_until_told
from shared.streams.epoch import Epoch
from shared.streams.reader import Reader

SERVICE = "notify"


def courier(settings: Settings) -> Courier:
    """Everything that goes on between notify and the others."""
    house = settings.house
    database, redis = Database(house.database_url), connect(house.redis_url, COURIER_DEADLINE)
    epoch = Epoch(redis, Stream.NOTIFY)
    ring, ring_at_once = make_ring(settings), make_ring(settings, CeleryQueue.AT_ONCE)

    def take_in_request(event: Event) -> None:
        ring(take_in_contact_request(database, cast(ContactRequested, event), house.clock()))

    def take_in_house_letter(event: Event) -> None:
        ring_at_once(take_in_letter(database, cast(SealedLetter, event), house.clock()))

    def take_in_stop(event: Event) -> None:
        drop_alert(database, cast(AlertStopped | LetterRecalled, event), house.clock())

    def take_in_colleague(event: Event) -> None:
        take_in_person(database, cast(PersonChanged | PersonLeft, event), settings.private_key, house.clock())

    reader = partial(Reader, redis, service=SERVICE, consumer=socket.gethostname())
    requests: Listening = {ContactRequested: take_in_request}
    sealed = frozenset({ContactRequested})
    people: Listening = {PersonChanged: take_in_colleague, PersonLeft: take_in_colleague}
    letters: Listening = dict.fromkeys(OF_STAFF, take_in_house_letter)
    stops: Listening = dict.fromkeys((AlertStopped, LetterRecalled), take_in_stop)
    of_comments: Listening = {**requests, **dict.fromkeys(OF_COMMENTS, take_in_house_letter), **stops}
    return Courier(
        SERVICE,
        rounds=(
            Round("relay", lambda: relay(database, Outbox, redis, Stream.NOTIFY), every=0.1),
            Round("replay", lambda: epoch.replay_when_over(lambda: replay(database, house.clock())), every=1.0),
        ),
        listeners=(
            Listener(reader(stream=Stream.COMMENTS), of_comments, erase=sealed | frozenset(OF_COMMENTS)),
            Listener(reader(stream=Stream.ARTICLES), requests, erase=sealed),
            Listener(reader(stream=Stream.STAFF), {**people, **letters}, erase=frozenset(OF_STAFF)),
        ),
    )


def main() -> None:
    set_up_logs(SERVICE)
    run_until_told([courier(Settings.of_this_process())])


if __name__ == "__main__":
    main()
