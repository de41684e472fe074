"""What somebody is contact for, and whom they stand in for: what their leaving would leave open."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from services.staff.models import Duty, Person
from services.staff.use_cases.take_in_duty import ARTICLE, GROUP
from shared.database import Database


@dataclass(frozen=True)
class Named:
    """One article or group that names the person."""

    title: str
    url: str


@dataclass(frozen=True)
class Duties:
    """`stands_in_for` has the names of colleagues."""

    articles: tuple[Named, ...]
    groups: tuple[Named, ...]
    stands_in_for: tuple[str, ...]

    @property
    def are_none(self) -> bool:
        return not (self.articles or self.groups or self.stands_in_for)


def list_duties(database: Database, person_id: str) -> Duties:
    with database.reading() as session:
        named = session.scalars(select(Duty).where(Duty.person_id == person_id).order_by(Duty.title, Duty.about)).all()
        away = session.scalars(
            select(Person.name).where(Person.active, Person.stand_in_id == person_id).order_by(Person.name)
        )
        return Duties(
            tuple(Named(each.title, each.url) for each in named if each.kind == ARTICLE),
            tuple(Named(each.title, each.url) for each in named if each.kind == GROUP),
            tuple(away),
        )
