"""Finds articles for lists, newest first, page by page; reads only the columns that a list shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, select, tuple_
from sqlalchemy.orm import Session, aliased

from services.articles.domain.languages import LANGUAGES
from services.articles.domain.shown import Teaser, TeaserList
from services.articles.domain.standing import Status
from services.articles.domain.writing import Picture
from services.articles.models import Article, Thread

PAGE = 12
PUBLIC = Article.status == Status.PUBLISHED


def teasers_of(session: Session, *where: ColumnElement[bool], limit: int = PAGE) -> tuple[Teaser, ...]:
    """Public articles that fit, newest first."""
    newest = _columns().where(PUBLIC, *where).order_by(Article.published_at.desc(), Article.id.desc()).limit(limit)
    return tuple(_teaser(row) for row in session.execute(newest))


def page_of(session: Session, after: str | None, *where: ColumnElement[bool], limit: int = PAGE) -> TeaserList:
    """One page of them: those that come after the article with the id `after`, or the first."""
    found = teasers_of(session, *where, *_after(session, after), limit=limit + 1)
    return TeaserList(found[:limit], found[limit - 1].id if len(found) > limit else None)


def any_page_of(session: Session, after: str | None, *where: ColumnElement[bool], limit: int = PAGE) -> TeaserList:
    """Like `page_of`, for editors: in every status, the last created first."""
    begun = (Article.id < after,) if after else ()
    query = (
        _columns().where(Article.status != Status.DELETED, *where, *begun).order_by(Article.id.desc()).limit(limit + 1)
    )
    found = tuple(_teaser(row) for row in session.execute(query))
    return TeaserList(found[:limit], found[limit - 1].id if len(found) > limit else None)


def in_given_order(session: Session, ids: Iterable[str]) -> tuple[Teaser, ...]:
    """The public ones among these, in the order in which somebody put them."""
    order = {article_id: place for place, article_id in enumerate(ids)}
    if not order:
        return ()
    found = teasers_of(session, Article.id.in_(order), limit=len(order))
    return tuple(sorted(found, key=lambda teaser: order[teaser.id]))


def best_version(language: str) -> ColumnElement[bool]:
    """Of an article that stands in several languages, the one in this language, or else in the first there is."""
    other = aliased(Article)
    better = and_(
        other.version_group == Article.version_group, other.status == Status.PUBLISHED,
        _rank(other.language, language) < _rank(Article.language, language),
    )  # fmt: skip
    return ~exists().where(better)


def has_words(words: str) -> ColumnElement[bool]:
    """Every word stands somewhere in title, lead or body."""
    return and_(*(Article.search_text.contains(word, autoescape=True) for word in words.casefold().split()))


def _rank(column: Any, language: str) -> ColumnElement[int]:
    order = [language, *(each for each in LANGUAGES if each != language)]
    return case({each: place for place, each in enumerate(order)}, value=column, else_=len(order))


def _after(session: Session, after: str | None) -> tuple[ColumnElement[bool], ...]:
    last = session.get(Article, after) if after else None
    if last is None or last.published_at is None:
        return ()
    return (tuple_(Article.published_at, Article.id) < tuple_(last.published_at, last.id),)


def _columns() -> Select[*tuple[Any, ...]]:
    return select(
        Article.id, Article.slug, Article.language, Article.title, Article.lead, Article.status, Article.published_at,
        Article.publish_at, Article.changed_at, Article.picture, Article.picture_width, Article.picture_height,
        Article.picture_alt, Thread.count,
    ).outerjoin(Thread, Thread.id == Article.id)  # fmt: skip


def _teaser(row: Any) -> Teaser:
    at = {Status.PUBLISHED: row.published_at, Status.SCHEDULED: row.publish_at}.get(row.status, row.changed_at)
    picture = Picture(row.picture, row.picture_width, row.picture_height) if row.picture else None
    return Teaser(
        row.id, row.slug, row.language, row.title, row.lead, row.status, at, row.count or 0, picture, row.picture_alt
    )
