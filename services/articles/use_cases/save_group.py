"""Stores a group that readers can join, new or changed, and tells who answers there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.articles.domain.faults import NotThere, Wrong, WrongFields
from services.articles.domain.languages import LANGUAGES, said, written
from services.articles.domain.shelves import FORM, GroupWriting, check_group
from services.articles.domain.slugs import free_slug, slug_of
from services.articles.models import Group, Person
from services.articles.use_cases.announce_group import announce_group
from shared.database import Database, new_id


def save_group(database: Database, group_id: str | None, writing: GroupWriting, now: datetime, site_url: str) -> str:
    """Gives its id. Raises `WrongFields`, and `NotThere` for an unknown id. The slug of an old one stays."""
    wrong = check_group(writing)
    with database.writing() as session, session.no_autoflush:
        coordinator = session.get(Person, writing.coordinator) if writing.coordinator else None
        if writing.coordinator and (coordinator is None or coordinator.left):
            wrong["coordinator"] = Wrong("person_unknown")
        if wrong:
            raise WrongFields(wrong)
        group = session.get(Group, group_id, with_for_update=True) if group_id else None
        if group is None:
            if group_id:
                raise NotThere
            wanted = slug_of(writing.slug or said(writing.name, LANGUAGES[0]).text, otherwise="group")
            group = Group(id=new_id(now), slug=free_slug(wanted, session.scalars(select(Group.slug))), row_version=0)
            session.add(group)
        group.name, group.description, group.call = (
            written(writing.name), written(writing.description), written(writing.call),
        )  # fmt: skip
        group.join, group.url = writing.join, writing.url.strip()
        group.coordinator = writing.coordinator if writing.join == FORM else None
        group.row_version += 1
        announce_group(session, group, now, site_url)
        return group.id
