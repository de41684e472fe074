"""Stores a collection, new or changed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.articles.domain.faults import NotThere, WrongFields
from services.articles.domain.languages import LANGUAGES, said, written
from services.articles.domain.shelves import CollectionWriting, check_collection
from services.articles.domain.slugs import free_slug, slug_of
from services.articles.models import Collection
from shared.database import Database, new_id


def save_collection(database: Database, collection_id: str | None, writing: CollectionWriting, now: datetime) -> str:
    """Gives its id. Raises `WrongFields`, and `NotThere` for an unknown id. The slug of an old one stays."""
    if wrong := check_collection(writing):
        raise WrongFields(wrong)
    with database.writing() as session, session.no_autoflush:
        collection = session.get(Collection, collection_id) if collection_id else None
        if collection is None:
            if collection_id:
                raise NotThere
            wanted = slug_of(writing.slug or said(writing.title, LANGUAGES[0]).text, otherwise="collection")
            collection = Collection(id=new_id(now), slug=free_slug(wanted, session.scalars(select(Collection.slug))))
            session.add(collection)
        collection.title, collection.lead = written(writing.title), written(writing.lead)
        return collection.id
