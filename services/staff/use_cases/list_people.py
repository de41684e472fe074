"""Who works here, and who did."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from services.staff.domain.person import Colleague, fold_email
from services.staff.models import Person
from services.staff.use_cases.read_invitations import Invitation, read_invitations
from shared.database import Database


@dataclass(frozen=True)
class Listed:
    """One person on the list; `invitation` is there while they have not come in."""

    colleague: Colleague
    invitation: Invitation | None


@dataclass(frozen=True)
class Wanted:
    """What the list is narrowed down to: who has this role, and whose name or address has this text."""

    role: str = ""
    text: str = ""

    def has(self, colleague: Colleague) -> bool:
        if self.role and self.role not in colleague.roles:
            return False
        text = fold_email(self.text)
        return text in fold_email(colleague.name) or text in fold_email(colleague.particulars.email)


def list_people(database: Database, wanted: Wanted | None = None) -> list[Colleague]:
    """Everybody by name; those who left come last."""
    return [each.colleague for each in list_with_invitations(database, wanted or Wanted())]


def list_with_invitations(database: Database, wanted: Wanted) -> list[Listed]:
    with database.reading() as session:
        people = session.scalars(select(Person)).all()
        invitations = read_invitations(session, people)
        found = [Listed(person.as_colleague(), invitations.get(person.id)) for person in people]
    return sorted(
        (each for each in found if wanted.has(each.colleague)),
        key=lambda each: (not each.colleague.active, each.colleague.name.casefold(), each.colleague.id),
    )


def names_here(database: Database, but: str) -> list[tuple[str, str]]:
    """Ids and names of all who work here, except one: those who may stand in or take over."""
    return [(each.id, each.name) for each in list_people(database) if each.active and each.id != but]
