"""Reads everything that the page of an article shows, as one frozen value."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.articles.domain.faults import NotThere
from services.articles.domain.languages import said
from services.articles.domain.shown import ArticlePage, CollectionPart, RecordingCard, Version
from services.articles.domain.standing import Status
from services.articles.domain.writing import Picture
from services.articles.models import Article, Collection, Recording
from services.articles.use_cases.contact_card import contact_card
from services.articles.use_cases.find_teasers import PUBLIC, best_version, in_given_order, teasers_of
from services.articles.use_cases.show_group import group_cards
from shared.database import Database

IN_COLLECTION = 8


def show_article(database: Database, slug: str, today: date) -> ArticlePage:
    """The public page, with whoever is here `today`. Raises `NotThere`."""
    with database.reading() as session:
        article = session.scalar(select(Article).where(Article.slug == slug, PUBLIC))
        return _page(session, article, today)


def preview_article(database: Database, article_id: str, today: date) -> ArticlePage:
    """The page as it would be, whatever the status. Raises `NotThere`."""
    with database.reading() as session:
        article = session.get(Article, article_id)
        return _page(session, article if article and article.status != Status.DELETED else None, today)


def _page(session: Session, article: Article | None, today: date) -> ArticlePage:
    if article is None:
        raise NotThere
    picture = Picture(article.picture, article.picture_width, article.picture_height) if article.picture else None
    return ArticlePage(
        id=article.id, thread=article.id, slug=article.slug, language=article.language, status=article.status,
        title=article.title, lead=article.lead, body=article.body, byline=article.byline,
        photo_credit=article.photo_credit, picture=picture, picture_alt=article.picture_alt,
        picture_caption=article.picture_caption, published_at=article.published_at, changed_at=article.changed_at,
        contact=contact_card(session, article.contact_person, article.language, today),
        groups=group_cards(session, article.groups, article.language),
        recordings=_recordings(session, article), related=in_given_order(session, article.related),
        collection=_collection(session, article), versions=_versions(session, article),
    )  # fmt: skip


def _recordings(session: Session, article: Article) -> tuple[RecordingCard, ...]:
    if not article.recordings:
        return ()
    found = {each.id: each for each in session.scalars(select(Recording).where(Recording.id.in_(article.recordings)))}
    return tuple(
        RecordingCard(
            said(each.title, article.language), said(each.description, article.language),
            said(each.link_text, article.language), each.url, each.day, each.minutes, each.language, tuple(each.captions),
        )
        for recording_id in article.recordings
        if (each := found.get(recording_id))
    )  # fmt: skip


def _collection(session: Session, article: Article) -> CollectionPart | None:
    collection = session.get(Collection, article.collection) if article.collection else None
    if collection is None:
        return None
    # The other languages of this very article are not "more to read".
    others = teasers_of(
        session, Article.collection == collection.id, Article.version_group != article.version_group,
        best_version(article.language), limit=IN_COLLECTION,
    )  # fmt: skip
    return CollectionPart(
        collection.slug, said(collection.title, article.language), said(collection.lead, article.language), others
    )


def _versions(session: Session, article: Article) -> tuple[Version, ...]:
    rows = session.execute(
        select(Article.language, Article.slug, Article.title)
        .where(Article.version_group == article.version_group, Article.id != article.id, PUBLIC)
        .order_by(Article.language)
    )
    return tuple(Version(row.language, row.slug, row.title) for row in rows)
