"""The lines of collections, groups, recordings and articles. They name each other by address, never by id."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.articles.domain.standing import Status
from services.articles.models import Article, Collection, Group, Person, Recording
from vastine.exports.lines import Line

PARTS = (
    "slug", "language", "title", "lead", "byline", "photo_credit", "body_html", "picture", "picture_width",
    "picture_height", "picture_alt", "picture_caption", "comment_mode", "close_at", "published_at",
)  # fmt: skip


def article_lines(session: Session) -> Iterator[Line]:
    """What is or was public; drafts and what was deleted are nobody's business."""
    people = {person.id: person.name for person in session.scalars(select(Person))}
    collections = list(session.scalars(select(Collection).order_by(Collection.slug)))
    groups = list(session.scalars(select(Group).order_by(Group.slug)))
    recordings = list(session.scalars(select(Recording).order_by(Recording.url)))
    yield from (
        {"kind": "collection", "slug": each.slug, "title": each.title, "lead": each.lead} for each in collections
    )
    for group in groups:
        yield {
            "kind": "group", "slug": group.slug, "name": group.name, "description": group.description,
            "call": group.call, "join": group.join, "url": group.url, "coordinator": people.get(group.coordinator or ""),
        }  # fmt: skip
    for recording in recordings:
        yield {
            "kind": "recording", "url": recording.url, "title": recording.title, "description": recording.description,
            "link_text": recording.link_text, "day": recording.day, "minutes": recording.minutes,
            "language": recording.language, "captions": recording.captions,
        }  # fmt: skip
    found = list(session.scalars(
        select(Article).where(Article.published_at.is_not(None), Article.status != Status.DELETED)
        .order_by(Article.published_at, Article.slug)
    ))  # fmt: skip
    slugs = {article.id: article.slug for article in found}
    named = {
        "collection": {each.id: each.slug for each in collections}, "groups": {each.id: each.slug for each in groups},
        "recordings": {each.id: each.url for each in recordings}, "people": people, "related": slugs,
    }  # fmt: skip
    first_of = {article.version_group: article.slug for article in reversed(found)}
    yield from (_article(article, named, first_of[article.version_group]) for article in found)


def _article(article: Article, named: dict[str, dict[str, str]], version_of: str) -> Line:
    lists = {
        name: [named[name][each] for each in getattr(article, name) if each in named[name]]
        for name in ("groups", "recordings", "related")
    }
    public = article.status == Status.PUBLISHED
    return {
        "kind": "article", **{part: getattr(article, part) for part in PARTS},
        "status": Status.PUBLISHED if public else Status.UNPUBLISHED,
        "collection": named["collection"].get(article.collection or ""),
        "contact_person": named["people"].get(article.contact_person or ""), **lists,
        "version_of": version_of if version_of != article.slug else None,
    }  # fmt: skip
