"""Lays a writing onto an article's row, in the transaction of who creates or changes it; cleans the body, finds what it names."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.articles.domain.faults import Wrong, WrongFields
from services.articles.domain.paragraphs import with_paragraphs
from services.articles.domain.standing import Standing, Status, stand
from services.articles.domain.writing import BODY_LENGTH, Writing, check_writing
from services.articles.models import Article, Collection, Group, Person, Recording
from services.articles.use_cases.read_article import other_version
from shared.database import new_id
from shared.sanitise import TooLong, article_html, plain_text


def fill_article(session: Session, article: Article, writing: Writing, before: Standing, now: datetime) -> None:
    """Raises `WrongFields`; then nothing has been laid."""
    wrong = check_writing(writing)
    collection = _collection(session, writing, wrong)
    contact = _person(session, writing, wrong)
    group = _version_group(session, article, writing, wrong) or _own_group(session, article, now)
    _check_lists(session, writing, wrong)
    if wrong:
        raise WrongFields(wrong)
    body = _body(writing)
    standing = stand(before, writing.wish, writing.publish_at, now)
    _lay_words(article, writing, body)
    article.collection, article.contact_person, article.version_group = collection, contact, group
    article.comment_mode, article.close_at = writing.comment_mode, writing.close_at
    article.groups, article.recordings = list(writing.groups), list(writing.recordings)
    article.related = [each for each in writing.related if each != article.id]
    article.status, article.publish_at = standing.status, standing.publish_at
    article.published_at = standing.published_at
    article.changed_at = now


def _body(writing: Writing) -> str:
    try:
        body = article_html(with_paragraphs(writing.body_html))
    except TooLong as fault:  # Written out, each sign of plain text may be as long as a word.
        raise WrongFields({"body_html": Wrong("too_long", {"most": BODY_LENGTH})}) from fault
    if not body.strip():
        raise WrongFields({"body_html": Wrong("body_empty")})
    return body


def _lay_words(article: Article, writing: Writing, body: str) -> None:
    article.title, article.lead = writing.title.strip(), writing.lead.strip()
    article.byline, article.photo_credit = writing.byline.strip(), writing.photo_credit.strip()
    article.language = writing.language
    article.body_html, article.body = writing.body_html, body
    article.search_text = f"{article.title}\n{article.lead}\n{plain_text(body)}".casefold()
    picture = writing.picture
    article.picture = picture.file if picture else None
    article.picture_width, article.picture_height = (picture.width, picture.height) if picture else (0, 0)
    article.picture_alt, article.picture_caption = writing.picture_alt.strip(), writing.picture_caption.strip()


def _collection(session: Session, writing: Writing, wrong: dict[str, Wrong]) -> str | None:
    if not writing.collection:
        return None
    found = session.scalar(select(Collection.id).where(Collection.slug == writing.collection))
    if found is None:
        wrong["collection"] = Wrong("collection_unknown")
    return found


def _person(session: Session, writing: Writing, wrong: dict[str, Wrong]) -> str | None:
    """By id, or by exact name when one colleague alone has it."""
    if not writing.contact_person:
        return None
    person = session.get(Person, writing.contact_person)
    if person is not None:
        if not person.left:
            return person.id
        wrong["contact_person"] = Wrong("person_left")
        return None
    named = select(Person.id).where(Person.name == writing.contact_person, Person.left.is_(False)).limit(2)
    found = session.scalars(named).all()
    if len(found) != 1:
        wrong["contact_person"] = Wrong("person_ambiguous" if found else "person_unknown")
        return None
    return found[0]


def _version_group(session: Session, article: Article, writing: Writing, wrong: dict[str, Wrong]) -> str | None:
    if not writing.version_of:
        return None
    other = session.get(Article, writing.version_of)
    if other is None or other.status == Status.DELETED:
        wrong["version_of"] = Wrong("article_unknown")
        return None
    taken = select(Article.id).where(
        Article.version_group == other.version_group, Article.language == writing.language,
        Article.id != article.id, Article.status != Status.DELETED,
    )  # fmt: skip
    if session.scalar(taken) is not None:
        wrong["version_of"] = Wrong("language_taken")
    return other.version_group


def _own_group(session: Session, article: Article, now: datetime) -> str:
    """The group of an article that names no other version: a new one when it was tied to others until now."""
    return new_id(now) if other_version(session, article) else article.version_group or article.id


def _check_lists(session: Session, writing: Writing, wrong: dict[str, Wrong]) -> None:
    for name, column, ids in (
        ("groups", Group.id, writing.groups), ("recordings", Recording.id, writing.recordings),
        ("related", Article.id, writing.related),
    ):  # fmt: skip
        chosen = set(ids)
        if name not in wrong and chosen:
            known = session.scalar(select(func.count()).where(column.in_(chosen)))
            if known != len(chosen):
                wrong[name] = Wrong(f"{name}_unknown")
