"""Reads groups as pages show them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.articles.domain.faults import NotThere
from services.articles.domain.languages import said
from services.articles.domain.shown import GroupCard
from services.articles.models import Group
from shared.database import Database


def show_group(database: Database, slug: str, language: str) -> GroupCard:
    """A group's own page. Raises `NotThere`."""
    with database.reading() as session:
        group = session.scalar(select(Group).where(Group.slug == slug))
        if group is None:
            raise NotThere
        return _card(group, language)


def group_cards(session: Session, ids: Sequence[str], language: str) -> tuple[GroupCard, ...]:
    """The groups with these ids, in this order."""
    if not ids:
        return ()
    found = {group.id: group for group in session.scalars(select(Group).where(Group.id.in_(ids)))}
    return tuple(_card(found[group_id], language) for group_id in ids if group_id in found)


def _card(group: Group, language: str) -> GroupCard:
    return GroupCard(
        group.id, group.slug, said(group.name, language), said(group.description, language),
        said(group.call, language), group.join, group.url, group.coordinator,
    )  # fmt: skip
