"""Lays a contact request out once more when notify has not answered: the courier asks for it, so that none is ever lost."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from services.articles.domain.languages import said
from services.articles.models import ContactRequest, Group, Outbox
from services.articles.use_cases.announce_article import moment
from shared import outbox
from shared.contract import ContactRequested
from shared.database import Database
from shared.outbox import not_waiting

UNANSWERED_FOR = timedelta(seconds=60)
BATCH = 100


def offer_again(database: Database, now: datetime, site_url: str) -> int:
    """Those of which notify has said nothing for a minute, and which have left the outbox; it takes each once, however often."""
    unheard = (
        select(ContactRequest.id)
        .where(
            ContactRequest.delivery_version == 0, ContactRequest.sealed.is_not(None),
            ContactRequest.offered_at <= now - UNANSWERED_FOR, not_waiting(Outbox, ContactRequest.id),
        ).limit(BATCH)
    )  # fmt: skip
    with database.reading() as session:
        ids = session.scalars(unheard).all()
    if not ids:
        return 0
    with database.writing() as session:
        requests = session.scalars(
            select(ContactRequest).where(ContactRequest.id.in_(ids)).with_for_update(skip_locked=True)
        ).all()
        for request in requests:
            group = session.get(Group, request.group)
            if request.sealed is not None and group is not None:
                outbox.add(session, Outbox, request_event(request, request.sealed, group, site_url), now)
                request.offered_at = now
    return len(requests)


def request_event(request: ContactRequest, sealed: str, group: Group, site_url: str) -> ContactRequested:
    """The request as notify needs it; what is sealed stays so."""
    return ContactRequested(
        about=request.id, row_version=1, sealed=sealed, language=request.language,
        title=said(group.name, request.language).text, url=f"{site_url}/groups/{group.slug}",
        requested_at=moment(request.requested_at) or "", contact_person=group.coordinator,
    )  # fmt: skip
