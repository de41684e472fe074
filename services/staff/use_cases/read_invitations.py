"""Whose invitation is out, until when it counts, and whether they have come in since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.staff.domain.secret import LinkKind
from services.staff.models import AuditRow, Person, SignInLink


@dataclass(frozen=True)
class Invitation:
    """The newest letter that somebody got who has not come in yet."""

    sent_at: datetime
    until: datetime

    def counts(self, now: datetime) -> bool:
        return self.until > now


def read_invitations(session: Session, people: Sequence[Person]) -> dict[str, Invitation]:
    """By the ids of those among these people who were invited and never came in."""
    added = {person.id: person.added_at for person in people if person.active}
    links = session.scalars(
        select(SignInLink)
        .where(SignInLink.kind == LinkKind.INVITATION, SignInLink.person_id.in_(added))
        .order_by(SignInLink.made_at)
    )
    invited = {
        link.person_id: Invitation(link.made_at, link.expires_at)
        for link in links
        if link.made_at >= added[link.person_id]
    }
    # Whoever came in did something: the record has it with them as the doer.
    did = select(AuditRow.about, AuditRow.at).where(AuditRow.about.in_(invited), AuditRow.who == AuditRow.about)
    came = {about for about, at in session.execute(did) if about is not None and at >= added[about]}
    return {person_id: invitation for person_id, invitation in invited.items() if person_id not in came}
