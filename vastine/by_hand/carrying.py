"""Carries events from one service's outbox to the others' use cases while no courier runs.

The rows stay in the outbox: the courier carries them once more later, which every reader bears.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from services.articles.models import Outbox as ArticlesOutbox
from services.articles.use_cases.take_in_person import take_in_person as articles_take_in_person
from services.articles.use_cases.take_in_thread import take_in_thread
from services.comments.models import Outbox as CommentsOutbox
from services.comments.use_cases.take_in_article import take_in_article, take_in_unpublished
from services.comments.use_cases.take_in_person import take_in_person as comments_take_in_person
from services.notify.use_cases.take_in_person import take_in_person as notify_take_in_person
from services.staff.models import Outbox as StaffOutbox
from shared.contract import (
    ArticleChanged,
    ArticlePublished,
    ArticleUnpublished,
    Event,
    PersonChanged,
    ThreadChanged,
    decode,
)
from shared.database import Database
from shared.outbox import OutboxColumns
from vastine.by_hand.house import QuietHouse

TakeIn = Callable[[Any], None]


def carry_people(house: QuietHouse) -> None:
    """Who works here, to whoever shows or writes to them."""
    key, now = house.notify_settings.private_key, house.now

    def take_in(event: PersonChanged) -> None:
        articles_take_in_person(house.articles, event)
        comments_take_in_person(house.comments, event)
        notify_take_in_person(house.notify, event, key, now)

    _carry(house.staff, StaffOutbox, {PersonChanged: take_in})


def carry_articles(house: QuietHouse) -> None:
    """What is public, to the comments: their threads open and close."""

    def public(event: ArticlePublished) -> None:
        take_in_article(house.comments, event, house.now)

    def hidden(event: ArticleUnpublished) -> None:
        take_in_unpublished(house.comments, event, house.now)

    heard: dict[type[Event], TakeIn] = {ArticlePublished: public, ArticleChanged: public, ArticleUnpublished: hidden}
    _carry(house.articles, ArticlesOutbox, heard)


def carry_threads(house: QuietHouse) -> None:
    """How many comments each thread shows, to the articles."""
    _carry(house.comments, CommentsOutbox, {ThreadChanged: lambda event: take_in_thread(house.articles, event)})


def _carry(database: Database, outbox: type[OutboxColumns], take_in: Mapping[type[Event], TakeIn]) -> None:
    with database.reading() as session:
        rows = session.execute(select(outbox.kind, outbox.body).order_by(outbox.id)).all()
    for row in rows:
        event = decode(row.kind, row.body)
        if type(event) in take_in:
            # Where a courier runs after all, it may be first; then there is nothing left to do.
            with suppress(IntegrityError):
                take_in[type(event)](event)
