"""Whose sign-in link it is, while it still works; looking at it does not use it up."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.staff.domain.person import Colleague
from services.staff.domain.secret import fingerprint
from services.staff.models import Person, SignInLink
from shared.database import Database


def see_sign_in_link(database: Database, secret: str, now: datetime) -> Colleague | None:
    with database.reading() as session:
        found = session.scalar(
            select(Person)
            .join(SignInLink, Person.id == SignInLink.person_id)
            .where(
                SignInLink.fingerprint == fingerprint(secret), SignInLink.used_at.is_(None),
                SignInLink.expires_at > now, Person.active,
            )
        )  # fmt: skip
        return found.as_colleague() if found else None
