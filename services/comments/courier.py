"""The courier of comments: carries its events, renders threads, takes in what others tell, and does what is due."""

from __future__ import annotations

import socket
from typing import cast

from services.comments.models import Outbox
from services.comments.settings import Settings
from services.comments.use_cases.close_due_threads import close_due_threads
from services.comments.use_cases.destroy_sealed import destroy_sealed
from services.comments.use_cases.end_alerts import end_alerts
from services.comments.use_cases.forget_marks import forget_marks
from services.comments.use_cases.forget_senders import forget_senders
from services.comments.use_cases.gather_votes import gather_votes
from services.comments.use_cases.guard_thread import lower_guards
from services.comments.use_cases.replay import replay
from services.comments.use_cases.resend_contact_requests import resend_contact_requests
from services.comments.use_cases.resend_letters import resend_letters
from services.comments.use_cases.take_in_article import take_in_article, take_in_unpublished
from services.comments.use_cases.take_in_delivery import take_in_delivery
from services.comments.use_cases.take_in_person import take_in_person
from services.comments.use_cases.tell_replies import tell_replies
from services.comments.web.rendering.kept_threads import KeptThreads
from services.comments.web.rendering.looks import look_of, render_anew
from services.comments.web.rendering.render_round import render_changed
from services.comments.web.rendering.thread_bytes import thread_environment
from services.comments.web.writing.form_words import tell_form
from shared.contract import (
    ArticleChanged,
    ArticlePublished,
    ArticleUnpublished,
    DeliveryChanged,
    Event,
    PersonChanged,
    PersonLeft,
    Stream,
)
from shared.database import Database
from shared.env.clock import Clock
from shared.logs import set_up_logs
from shared.outbox import relay
from shared.streams.connection import COURIER_DEADLINE, connect
from shared.streams.courier import Courier, Listener, Listening, Round, TakeIn, run_until_told
from shared.streams.epoch import Epoch
from shared.streams.reader import Reader

SERVICE = "comments"


def courier(settings: Settings) -> Courier:
    """All that goes on outside requests."""
    house = settings.house
    clock, database = house.clock, Database(house.database_url)
    redis = connect(house.redis_url, COURIER_DEADLINE)
    epoch = Epoch(redis, Stream.COMMENTS)
    environment, look = thread_environment(house), look_of(settings.grace)
    tell_form(environment, settings.grace)
    rounds = (
        Round("relay", lambda: relay(database, Outbox, redis, Stream.COMMENTS), 0.1),
        Round("look", lambda: render_anew(database, redis, look), 3600.0),
        Round("render", lambda: render_changed(database, KeptThreads(redis), environment, clock), 0.1),
        Round("votes", lambda: gather_votes(database), 5.0),
        Round("replay", lambda: epoch.replay_when_over(lambda: replay(database, clock())), 1.0),
        Round("close", lambda: close_due_threads(database, clock()), 1.0),
        Round("resend", lambda: resend_contact_requests(database, clock()), 5.0),
        Round("destroy", lambda: destroy_sealed(database, settings.grace, clock()), 5.0),
        Round("forget", lambda: forget_senders(database, house.zone, clock()), 10.0),
        Round("forget-marks", lambda: forget_marks(database, house.zone, clock()), 60.0),
        Round("letters", lambda: tell_replies(database, settings.intake, clock()), 5.0),
        Round("resend-letters", lambda: resend_letters(database, clock()), 5.0),
        Round("end-alerts", lambda: end_alerts(database, clock()), 60.0),
        Round("guard", lambda: lower_guards(database, clock()), 5.0),
    )
    heard: dict[Stream, Listening] = {
        Stream.ARTICLES: _of_articles(database, clock),
        Stream.NOTIFY: {DeliveryChanged: _of_deliveries(database, clock)},
        Stream.STAFF: dict.fromkeys((PersonChanged, PersonLeft), _of_people(database)),
    }
    listeners = tuple(
        Listener(Reader(redis, stream, SERVICE, socket.gethostname()), take_in) for stream, take_in in heard.items()
    )
    return Courier(SERVICE, rounds, listeners)


def _of_articles(database: Database, clock: Clock) -> Listening:
    def public(event: Event) -> None:
        take_in_article(database, cast(ArticlePublished, event), clock())

    def hidden(event: Event) -> None:
        take_in_unpublished(database, cast(ArticleUnpublished, event), clock())

    return {ArticlePublished: public, ArticleChanged: public, ArticleUnpublished: hidden}


def _of_deliveries(database: Database, clock: Clock) -> TakeIn:
    return lambda event: take_in_delivery(database, cast(DeliveryChanged, event), clock())


def _of_people(database: Database) -> TakeIn:
    return lambda event: take_in_person(database, cast(PersonChanged | PersonLeft, event))


def main() -> None:
    set_up_logs(SERVICE)
    run_until_told([courier(Settings.of_this_process())])


if __name__ == "__main__":
    main()
