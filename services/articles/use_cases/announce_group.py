"""Lays into the outbox who answers a group's readers, in the transaction of the change."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from services.articles.domain.languages import LANGUAGES, said
from services.articles.models import Group, Outbox
from shared import outbox
from shared.contract import GroupChanged


def announce_group(session: Session, group: Group, now: datetime, site_url: str) -> None:
    event = GroupChanged(
        about=group.id, row_version=group.row_version, title=said(group.name, LANGUAGES[0]).text,
        url=f"{site_url}/groups/{group.slug}", coordinator=group.coordinator,
    )  # fmt: skip
    outbox.add(session, Outbox, event, now)
