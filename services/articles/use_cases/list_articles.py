"""Lists articles: for readers the public ones, for editors all but the deleted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select

from services.articles.domain.shown import TeaserList
from services.articles.domain.standing import Status
from services.articles.models import Article
from services.articles.use_cases.find_teasers import PAGE, any_page_of, best_version, has_words, page_of
from shared.database import Database

# Each word is a question of its own to the database, which takes only so many, and only so long ones.
LONGEST_SEARCH = 200


@dataclass(frozen=True)
class Wanted:
    """What a list is narrowed to. `language` takes only that one; `best_for` one version of each, in that if there is one."""

    words: str = ""
    language: str | None = None
    best_for: str | None = None
    status: str | None = None
    after: str | None = None
    limit: int = PAGE


def list_articles(database: Database, wanted: Wanted, *, public: bool) -> TeaserList:
    """One page of the list."""
    find = page_of if public else any_page_of
    with database.reading() as session:
        return find(session, wanted.after, *_narrowed(wanted), limit=wanted.limit)


def count_articles(database: Database) -> dict[str, int]:
    """How many there are in each status, for the desk's tabs."""
    with database.reading() as session:
        rows = session.execute(select(Article.status, func.count()).group_by(Article.status)).all()
    found = {str(status): int(count) for status, count in rows}
    return {status.value: found.get(status.value, 0) for status in Status if status != Status.DELETED}


def _narrowed(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if words := wanted.words.strip()[:LONGEST_SEARCH]:
        yield has_words(words)
    if wanted.language:
        yield Article.language == wanted.language
    if wanted.best_for:
        yield best_version(wanted.best_for)
    if wanted.status:
        yield Article.status == wanted.status
