"""A quiet house with pages that other programs' comments may belong to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import select

from services.articles.domain.standing import Status
from services.articles.domain.writing import Writing
from services.articles.use_cases.create_article import create_article
from services.comments.models import Comment
from vastine.by_hand.carrying import carry_articles
from vastine.by_hand.house import QuietHouse


@contextmanager
def house_of(values: dict[str, str]) -> Iterator[QuietHouse]:
    house = QuietHouse.of(values)
    try:
        yield house
    finally:
        house.close()


def a_page(values: dict[str, str], slug: str) -> str:
    """A published article at that address; gives its thread."""
    with house_of(values) as house:
        writing = Writing(slug.capitalize(), "Leipä", "fi", wish=Status.PUBLISHED, slug=slug)
        thread = create_article(house.articles, writing, house.now, house.site_url).thread
        carry_articles(house)
        return thread


def comments_of(values: dict[str, str]) -> list[Comment]:
    """All comments, in the order of their threads."""
    with house_of(values) as house, house.comments.reading() as session:
        return list(session.scalars(select(Comment).order_by(Comment.thread, Comment.path)))
