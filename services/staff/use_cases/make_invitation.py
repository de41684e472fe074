"""Makes the link of an invitation and sends it on its way; links that were mailed before open nothing any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from services.staff.domain.secret import LinkKind
from services.staff.models import Person, SignInLink
from services.staff.use_cases.letters import Sender, lay_invitation
from services.staff.use_cases.make_sign_in_link import lay_link


@dataclass(frozen=True)
class Inviter:
    """Who asks, by name, and in which house's name the letter goes out."""

    name: str
    sender: Sender


def make_invitation(session: Session, person: Person, inviter: Inviter, now: datetime) -> None:
    end_mailed_links(session, person.id, now)
    secret = lay_link(session, person.id, LinkKind.INVITATION, now)
    link = f"{inviter.sender.site_url}/staff/sign-in/{secret}?next=/staff/welcome"
    lay_invitation(session, person, link, inviter.name, inviter.sender, now)


def end_mailed_links(session: Session, person_id: str, now: datetime) -> None:
    """Those that were handed over stay good: whoever made them knows who has them."""
    session.execute(
        update(SignInLink)
        .where(SignInLink.person_id == person_id, SignInLink.kind != LinkKind.HANDED, SignInLink.expires_at > now)
        .values(expires_at=now)
    )
