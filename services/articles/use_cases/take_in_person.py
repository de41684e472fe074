"""Takes in what staff says about a colleague: the contact card, or that they left and who took over."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.articles.domain.standing import Status
from services.articles.models import Article, Group, Person
from services.articles.use_cases.announce_article import announce_article
from shared.contract import PersonChanged, PersonLeft
from shared.database import Database


def take_in_person(database: Database, event: PersonChanged) -> None:
    """Passes over what is older than what is known."""
    with database.writing() as session:
        person = session.get(Person, event.about, with_for_update=True)
        if person is not None and person.row_version >= event.row_version:
            return
        if person is None:
            person = Person(id=event.about)
            session.add(person)
        person.row_version, person.name = event.row_version, event.name
        person.title, person.card = dict(event.title), dict(event.card)
        person.roles, person.languages = list(event.roles), list(event.languages)
        person.left, person.successor = False, None


def take_in_leaving(database: Database, event: PersonLeft, now: datetime, site_url: str) -> None:
    """The successor becomes the contact of everything the person was contact for; the card goes."""
    with database.writing() as session:
        person = session.get(Person, event.about, with_for_update=True)
        if person is not None and person.row_version >= event.row_version:
            return
        if person is None:
            person = Person(id=event.about)
            session.add(person)
        person.row_version, person.left, person.successor = event.row_version, True, event.successor
        person.name, person.title, person.card, person.roles, person.languages = "", {}, {}, [], []
        _hand_over(session, event, now, site_url)


def _hand_over(session: Session, event: PersonLeft, now: datetime, site_url: str) -> None:
    for article in session.scalars(select(Article).where(Article.contact_person == event.about).with_for_update()):
        article.contact_person = event.successor
        article.version += 1
        announce_article(session, article, now, site_url, was_public=article.status == Status.PUBLISHED)
    for group in session.scalars(select(Group).where(Group.coordinator == event.about)):
        group.coordinator = event.successor
