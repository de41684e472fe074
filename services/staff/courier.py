"""The process that carries this service's events and keeps in Redis who may do what."""

from __future__ import annotations

import socket
from typing import cast

from services.staff.grants import keep_grants, project_grants
from services.staff.models import Outbox
from services.staff.settings import Settings
from services.staff.use_cases.note_token_uses import note_token_uses
from services.staff.use_cases.replay import replay
from services.staff.use_cases.take_in_duty import take_in_duty
from shared.contract import (
    ArticleChanged,
    ArticlePublished,
    ArticleUnpublished,
    Event,
    GroupChanged,
    Stream,
)
from shared.database import Database
from shared.logs import set_up_logs
from shared.outbox import relay
from shared.sessions import Sessions
from shared.streams.connection import COURIER_DEADLINE, connect
from shared.streams.courier import Courier, Listener, Round, run_until_told
from shared.streams.epoch import Epoch
from shared.streams.reader import Reader

DUTIES = (ArticlePublished, ArticleChanged, ArticleUnpublished, GroupChanged)


def courier(settings: Settings) -> Courier:
    """The rounds of this service; of the others it hears only whom articles and groups name."""
    house = settings.house
    database = Database(house.database_url)
    redis = connect(house.redis_url, COURIER_DEADLINE)
    sessions = Sessions(redis)
    epoch = Epoch(redis, Stream.STAFF)

    def begin_anew() -> None:
        project_grants(database, sessions, house.clock())
        replay(database, house.clock())

    def take_in(event: Event) -> None:
        take_in_duty(database, cast(ArticlePublished | ArticleUnpublished | GroupChanged, event))

    reader = Reader(redis, Stream.ARTICLES, Stream.STAFF, socket.gethostname())
    return Courier(Stream.STAFF, rounds=(
        Round("relay", lambda: relay(database, Outbox, redis, Stream.STAFF), every=0.1),
        Round("grants", lambda: keep_grants(database, sessions, house.clock()), every=0.1),
        Round("tokens used", lambda: note_token_uses(database, sessions.tokens_used()), every=60.0),
        Round("replay", lambda: epoch.replay_when_over(begin_anew), every=1.0),
    ), listeners=(Listener(reader, dict.fromkeys(DUTIES, take_in)),))  # fmt: skip


def main() -> None:
    settings = Settings.of_this_process()
    set_up_logs(Stream.STAFF)
    run_until_told([courier(settings)])


if __name__ == "__main__":
    main()
