"""Lays letters to colleagues from the house itself into the outbox, in the transaction of their cause.

What a letter says is sealed to notify's public key: neither the outbox nor the stream shows an address or a link.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from services.staff.domain.deeds import Deed
from services.staff.domain.secret import LINK_LASTS, LinkKind
from services.staff.models import Outbox, Person
from shared import outbox
from shared.contact_details.sealing import seal
from shared.contract import PersonInvited, SignInChanged, SignInLinkRequested
from shared.database import new_id

# A warning is worth its while for as long as a mail server is likely to be away.
WARNING_LASTS = timedelta(days=5)
OWN_PAGE = "/staff/me"

Letter = type[PersonInvited] | type[SignInLinkRequested] | type[SignInChanged]


@dataclass(frozen=True)
class Sender:
    """What a letter must know of the house: who can open it, the house's own language, and its address."""

    notify_public_key: bytes
    language: str
    site_url: str


def lay_invitation(session: Session, person: Person, link: str, inviter: str, sender: Sender, now: datetime) -> None:
    """Asks the person to join. `link` is the whole address that lets them in, `inviter` the name of who asks."""
    lasts = LINK_LASTS[LinkKind.INVITATION]
    _lay(session, PersonInvited, _said(person, link=link, inviter=inviter), _Envelope(person, sender, lasts), now)


def lay_sign_in_link(session: Session, person: Person, link: str, sender: Sender, now: datetime) -> None:
    """Sends the person the link that they asked for; `link` is its whole address."""
    lasts = LINK_LASTS[LinkKind.MAILED]
    _lay(session, SignInLinkRequested, _said(person, link=link), _Envelope(person, sender, lasts), now)


def lay_sign_in_changed(
    session: Session, person: Person, change: Deed, sender: Sender, now: datetime, *, email: str | None = None
) -> None:
    """Tells the person what was changed in how they sign in. `email` is where, if not to their address: to the old one."""
    said = _said(person, change=str(change), link=f"{sender.site_url}{OWN_PAGE}")
    _lay(
        session,
        SignInChanged,
        said | ({"email": email} if email else {}),
        _Envelope(person, sender, WARNING_LASTS),
        now,
    )


@dataclass(frozen=True)
class _Envelope:
    """To whom, from whom, and for how long the letter is worth sending."""

    person: Person
    sender: Sender
    lasts: timedelta


def _said(person: Person, **more: str) -> dict[str, str]:
    return {"email": person.email, "name": person.name} | more


def _lay(session: Session, kind: Letter, said: dict[str, str], envelope: _Envelope, now: datetime) -> None:
    language = next(iter(envelope.person.languages), envelope.sender.language)
    letter = kind(
        new_id(now), 1, sealed=seal(said, envelope.sender.notify_public_key), language=language,
        asked_at=_written(now), useless_after=_written(now + envelope.lasts),
    )  # fmt: skip
    outbox.add(session, Outbox, letter, now)


def _written(when: datetime) -> str:
    return when.isoformat(timespec="seconds").replace("+00:00", "Z")
