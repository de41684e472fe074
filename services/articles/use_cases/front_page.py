"""Reads the front page: the latest articles, each in the reader's language if it has one, and the collections there are."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import exists, select

from services.articles.domain.languages import Said, said
from services.articles.domain.shown import TeaserList
from services.articles.models import Article, Collection
from services.articles.use_cases.find_teasers import PUBLIC, best_version, page_of
from shared.database import Database


@dataclass(frozen=True)
class CollectionLink:
    """A collection by name."""

    slug: str
    title: Said
    lead: Said


@dataclass(frozen=True)
class FrontPage:
    """What the page shows."""

    articles: TeaserList
    collections: tuple[CollectionLink, ...]


def front_page(database: Database, language: str, after: str | None = None) -> FrontPage:
    with database.reading() as session:
        filled = select(Collection).where(exists().where(Article.collection == Collection.id, PUBLIC))
        collections = (
            CollectionLink(each.slug, said(each.title, language), said(each.lead, language))
            for each in session.scalars(filled)
        )
        return FrontPage(
            page_of(session, after, best_version(language)),
            tuple(sorted(collections, key=lambda link: link.title.text)),
        )
