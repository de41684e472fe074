"""The courier of articles: carries its outbox, listens to the others, publishes what is due, destroys what is past its time."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any

from redis import Redis

from services.articles.models import Outbox
from services.articles.settings import Settings
from services.articles.use_cases.destroy_sealed import destroy_sealed
from services.articles.use_cases.offer_again import offer_again
from services.articles.use_cases.publish_due import publish_due
from services.articles.use_cases.replay import replay
from services.articles.use_cases.take_in_delivery import take_in_delivery
from services.articles.use_cases.take_in_person import take_in_leaving, take_in_person
from services.articles.use_cases.take_in_thread import take_in_thread
from shared.contract import DeliveryChanged, Event, PersonChanged, PersonLeft, Stream, ThreadChanged
from shared.database import Database
from shared.logs import set_up_logs
from shared.outbox import relay
from shared.streams.connection import COURIER_DEADLINE, connect
from shared.streams.courier import Courier, Listener, Round, run_until_told
from shared.streams.epoch import Epoch
from shared.streams.reader import Reader


def courier(settings: Settings) -> Courier:
    """All that the service does without being asked by a reader."""
    house = settings.house
    database = Database(house.database_url)
    redis = connect(house.redis_url, COURIER_DEADLINE)
    epoch = Epoch(redis, Stream.ARTICLES)
    site, clock = house.site.url, house.clock
    rounds = (
        Round("relay", lambda: relay(database, Outbox, redis, Stream.ARTICLES), 0.1),
        Round("replay", lambda: epoch.replay_when_over(lambda: replay(database, clock(), site)), 1),
        Round("publish", lambda: publish_due(database, clock(), site), 1),
        Round("offer again", lambda: offer_again(database, clock(), site), 5),
        Round("destroy", lambda: destroy_sealed(database, clock(), settings.grace), 30),
    )
    heard: dict[Stream, dict[type[Event], Callable[[Any], None]]] = {
        Stream.STAFF: {
            PersonChanged: lambda event: take_in_person(database, event),
            PersonLeft: lambda event: take_in_leaving(database, event, clock(), site),
        },
        Stream.COMMENTS: {ThreadChanged: lambda event: take_in_thread(database, event)},
        Stream.NOTIFY: {DeliveryChanged: lambda event: take_in_delivery(database, event)},
    }
    return Courier("articles", rounds, tuple(_listener(redis, stream, take_in) for stream, take_in in heard.items()))


def main() -> None:
    set_up_logs("articles")
    run_until_told([courier(Settings.of_this_process())])


def _listener(redis: Redis, stream: Stream, take_in: dict[type[Event], Callable[[Any], None]]) -> Listener:
    return Listener(Reader(redis, stream, "articles", socket.gethostname()), take_in)


if __name__ == "__main__":
    main()
