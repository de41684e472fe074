"""Stores a reader's wish to join a group: sealed at once, laid out for notify in the same transaction."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from services.articles.domain.faults import NotThere, Wrong, WrongFields
from services.articles.domain.shelves import FORM
from services.articles.models import ContactRequest, Group, Outbox
from services.articles.use_cases.offer_again import request_event
from shared import outbox
from shared.contact_details.checking import ContactDetails, check_contact_details
from shared.contact_details.sealing import seal
from shared.database import Database, new_id


@dataclass(frozen=True)
class Joining:
    """What the form brought. `form_key` is the key of its stamp: pressing twice joins once."""

    group: str
    details: ContactDetails
    language: str
    form_key: str

    def fingerprint(self) -> str:
        """The same for the same form and words. The key is of chance and kept nowhere, so this tells nothing of them."""
        said = [self.form_key, self.group, self.details.as_fields()]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def join_group(database: Database, joining: Joining, public_key: bytes, now: datetime, site_url: str) -> None:
    """`joining.group` is a slug. Raises `NotThere`, `WrongFields`. From here on nobody but notify can read the details."""
    details, faults = check_contact_details(joining.details)
    if faults:
        raise WrongFields({name: Wrong(key) for name, key in faults.items()})
    sealed = seal({**details.as_fields(), "comment": "", "language": joining.language}, public_key)
    try:
        _store(database, joining, sealed, now, site_url)
    except IntegrityError:
        # The same form was sent twice; the first is stored.
        return


def _store(database: Database, joining: Joining, sealed: str, now: datetime, site_url: str) -> None:
    with database.writing() as session:
        group = session.scalar(select(Group).where(Group.slug == joining.group))
        if group is None or group.join != FORM:
            raise NotThere
        request = ContactRequest(
            id=new_id(now), form_key=joining.fingerprint(), group=group.id, language=joining.language, sealed=sealed,
            requested_at=now, offered_at=now, status="waiting", delivery_version=0, status_at=now,
        )  # fmt: skip
        session.add(request)
        outbox.add(session, Outbox, request_event(request, sealed, group, site_url), now)
