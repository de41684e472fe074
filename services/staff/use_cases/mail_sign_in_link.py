"""Mails a colleague a link that signs them in once; whether there is anybody of that address is told to nobody."""

from __future__ import annotations

from datetime import datetime, timedelta
from urllib.parse import quote

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from services.staff.domain.deeds import Deed
from services.staff.domain.person import fold_email
from services.staff.domain.secret import LinkKind, new_link_secret
from services.staff.domain.ways_on import is_own_path
from services.staff.models import AuditRow, Person, SignInLink
from services.staff.use_cases.letters import Sender, lay_sign_in_link
from services.staff.use_cases.make_sign_in_link import lay_link
from shared.contact_details.sealing import seal
from shared.database import Database

MOST_IN_AN_HOUR = 5
HOUR = timedelta(hours=1)
PATH = "/staff/sign-in/"
NOBODY = "nobody"


def mail_sign_in_link(database: Database, email: str, wanted: str, sender: Sender, now: datetime) -> None:
    """The same work and the same record for an unknown address, so that time does not tell who works here.

    `wanted` is the page that they came for; it travels along in the link and is checked again when the link is used.
    """
    with database.writing() as session:
        person = session.scalar(
            select(Person).where(Person.email_folded == fold_email(email), Person.active).with_for_update()
        )
        person_id = person.id if person else NOBODY
        asked = _asked(session, person_id, now)
        _make_useless(session, person_id, asked, now)
        session.add(AuditRow(at=now, who=None, deed=Deed.LINK_ASKED, about=person.id if person else None, fields=[]))
        if person is None or asked >= MOST_IN_AN_HOUR:
            seal({"email": email[:254], "link": new_link_secret()}, sender.notify_public_key)
            return
        secret = lay_link(session, person.id, LinkKind.MAILED, now)
        way = f"?next={quote(wanted)}" if is_own_path(wanted) else ""
        lay_sign_in_link(session, person, f"{sender.site_url}{PATH}{secret}{way}", sender, now)


def _asked(session: Session, person_id: str, now: datetime) -> int:
    return session.scalar(
        select(func.count(SignInLink.fingerprint)).where(
            SignInLink.person_id == person_id, SignInLink.kind == LinkKind.MAILED, SignInLink.made_at > now - HOUR
        )
    ) or 0  # fmt: skip


def _make_useless(session: Session, person_id: str, asked: int, now: datetime) -> None:
    """The earlier ones, when a new one goes out."""
    if asked < MOST_IN_AN_HOUR:
        session.execute(
            update(SignInLink)
            .where(
                SignInLink.person_id == person_id, SignInLink.kind == LinkKind.MAILED, SignInLink.used_at.is_(None),
                SignInLink.expires_at > now,
            )
            .values(expires_at=now)
        )  # fmt: skip
