"""Sees to it that somebody can still manage people after a change."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.staff.domain.person import WrongFields
from services.staff.models import Person, PersonRole

ADMIN = "admin"


def keep_an_admin(session: Session, person: Person, field: str) -> None:
    """Called before a person stops being admin; raises `WrongFields` for `field` when there is no other one."""
    if ADMIN not in person.roles:
        return
    # The rows are locked where the database can, so that two admins cannot let go of each other at once.
    admins = session.scalars(
        select(PersonRole.person_id)
        .join(Person, Person.id == PersonRole.person_id)
        .where(PersonRole.role == ADMIN, Person.active)
        .order_by(PersonRole.person_id)
        .with_for_update(of=PersonRole)
    )
    if set(admins) <= {person.id}:
        raise WrongFields({field: "last_admin"})
