"""Takes in what staff says about a colleague: the contact card, or that they left and who took over."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.articles.domain.standing import Status
from services.articles.models import Article, Group, Person
from services.articles.use_cases.announce_article import announce_article
from services.articles.use_cases.announce_group import announce_group
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
        person.left, person.successor, person.stand_in = False, None, event.stand_in
        person.away_from, person.away_until = _day(event.away_from), _day(event.away_until)


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
        person.away_from = person.away_until = person.stand_in = None
        _hand_over(session, event, now, site_url)


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _hand_over(session: Session, event: PersonLeft, now: datetime, site_url: str) -> None:
    heir = _heir(session, event)
    for article in session.scalars(select(Article).where(Article.contact_person == event.about).with_for_update()):
        article.contact_person = heir
        article.version += 1
        announce_article(session, article, now, site_url, was_public=article.status == Status.PUBLISHED)
    for group in session.scalars(select(Group).where(Group.coordinator == event.about).with_for_update()):
        group.coordinator = heir
        group.row_version += 1
        announce_group(session, group, now, site_url)


def _heir(session: Session, event: PersonLeft) -> str | None:
    """The successor, or theirs if that one has left too: events may come in any order."""
    seen, heir = {event.about}, event.successor
    while heir is not None and heir not in seen and (person := session.get(Person, heir)) is not None and person.left:
        seen.add(heir)
        heir = person.successor
    return None if heir in seen else heir
