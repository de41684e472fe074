"""Names a colleague as they are called now, wherever something of theirs is shown to their own people or its author."""

from __future__ import annotations

from sqlalchemy.orm import Session

from services.comments.models import Person


def name_colleague(session: Session, person_id: str | None, named_then: str) -> str:
    """`named_then` is what the record kept: it stands where the mirror knows nobody."""
    person = session.get(Person, person_id) if person_id else None
    return (person.name if person else "") or named_then
