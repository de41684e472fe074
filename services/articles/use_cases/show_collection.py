"""Reads a collection's page: what it is about, and its articles, newest first, each in the reader's language if there is one."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from services.articles.domain.faults import NotThere
from services.articles.domain.languages import Said, said
from services.articles.domain.shown import TeaserList
from services.articles.models import Article, Collection
from services.articles.use_cases.find_teasers import best_version, page_of
from shared.database import Database


@dataclass(frozen=True)
class CollectionPage:
    """What the page shows."""

    slug: str
    title: Said
    lead: Said
    articles: TeaserList


def show_collection(database: Database, slug: str, language: str, after: str | None) -> CollectionPage:
    """Raises `NotThere`."""
    with database.reading() as session:
        collection = session.scalar(select(Collection).where(Collection.slug == slug))
        if collection is None:
            raise NotThere
        articles = page_of(session, after, Article.collection == collection.id, best_version(language))
        return CollectionPage(slug, said(collection.title, language), said(collection.lead, language), articles)
