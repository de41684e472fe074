"""The calls for programs: articles in, articles out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from services.articles.domain.faults import StaleVersion, WrongFields
from services.articles.domain.shown import Stored, Teaser
from services.articles.domain.standing import Status
from services.articles.domain.writing import Writing
from services.articles.use_cases.announce_article import article_url
from services.articles.use_cases.change_article import Change, change_article
from services.articles.use_cases.create_article import create_article
from services.articles.use_cases.delete_article import delete_article
from services.articles.use_cases.list_articles import Wanted, list_articles
from services.articles.use_cases.read_article import ReadArticle, read_article
from services.articles.web import api_models as models
from services.articles.web import found, site_url
from shared.sessions import Power
from shared.web.doors import Answer, Doors, Operation
from shared.web.place import bearer, database, now, who
from shared.web.problems import Fault, Problem

doors = Doors("api", __name__, "")

EDITOR = Power.WRITE_ARTICLES
# A writing's fields as the calls name them.
NAMES = {"comment_mode": "comments.mode", "close_at": "comments.close_at"}


@doors.operation(
    "POST", "/api/v1/articles",
    Operation("Store a new article.", EDITOR, {201: models.StoredArticle}, body=models.NewArticle),
)  # fmt: skip
def post_article(body: models.NewArticle) -> Answer:
    fields = _fields(body, set(models.NewArticle.model_fields))
    with _refusals():
        stored = create_article(database(), Writing(**fields), now(), site_url())
    answer = _stored(stored)
    return Answer(answer, 201, {"Location": f"/api/v1/articles/{stored.id}"})


@doors.operation(
    "GET", "/api/v1/articles",
    Operation("List articles, newest first.", None, {200: models.ArticleList}, query=models.ListQuery),
)  # fmt: skip
def get_articles(query: models.ListQuery) -> Answer:
    wanted = Wanted(words=query.q, language=query.language, status=query.status, after=query.cursor, limit=query.limit)
    listed = list_articles(database(), wanted, public=not _is_editor())
    return Answer(models.ArticleList(articles=[_listed(each) for each in listed.teasers], next=listed.next))


@doors.operation(
    "GET", "/api/v1/articles/<article_id>",
    Operation("Read one article.", None, {200: models.FullArticle}),
)  # fmt: skip
def get_article(article_id: str) -> Answer:
    with found():
        return Answer(_full(read_article(database(), article_id, public=not _is_editor())))


@doors.operation(
    "PATCH", "/api/v1/articles/<article_id>",
    Operation(
        "Change an article.", EDITOR, {200: models.FullArticle, 409: models.StaleArticleProblem}, body=models.ArticlePatch
    ),
)  # fmt: skip
def patch_article(article_id: str, body: models.ArticlePatch) -> Answer:
    change = Change(article_id, body.version, _fields(body, body.model_fields_set - {"version"}))
    with _refusals():
        change_article(database(), change, now(), site_url())
        return Answer(_full(read_article(database(), article_id, public=False)))


@doors.operation("DELETE", "/api/v1/articles/<article_id>", Operation("Delete an article.", EDITOR, {204: None}))
def delete(article_id: str) -> Answer:
    with found():
        delete_article(database(), article_id, None, now(), site_url())
    return Answer(None, 204)


def _is_editor() -> bool:
    asking = who() if bearer() is not None else None
    return asking is not None and asking.person.may(EDITOR)


def _fields(body: models.NewArticle | models.ArticlePatch, given: set[str]) -> dict[str, Any]:
    """What was given, as fields of a writing."""
    plain = {
        "title",
        "body_html",
        "language",
        "lead",
        "byline",
        "photo_credit",
        "collection",
        "publish_at",
        "contact_person",
    }
    fields = {name: getattr(body, name) for name in plain & given}
    if "status" in given and body.status is not None:
        fields["wish"] = Status(body.status)
    if "comments" in given:
        named = body.comments.model_fields_set if isinstance(body, models.ArticlePatch) else {"mode", "close_at"}
        fields |= {"comment_mode": body.comments.mode} if "mode" in named else {}
        fields |= {"close_at": body.comments.close_at} if "close_at" in named else {}
    return fields


@contextmanager
def _refusals() -> Iterator[None]:
    with found():
        try:
            yield
        except StaleVersion as stale:
            raise Problem(409, "stale", more={"version": stale.version}) from stale
        except WrongFields as wrong:
            faults = [Fault(NAMES.get(name, name), fault.key, fault.values) for name, fault in wrong.fields.items()]
            raise Problem(422, "wrong-fields", faults) from wrong


def _stored(stored: Stored) -> models.StoredArticle:
    return models.StoredArticle(
        id=stored.id, url=article_url(site_url(), stored.slug), thread=stored.thread, status=stored.status,
        version=stored.version,
    )  # fmt: skip


def _full(read: ReadArticle) -> models.FullArticle:
    writing = read.writing
    # The times are ours already: they are not checked again as if they came from outside.
    return models.FullArticle.model_construct(
        id=read.id, url=article_url(site_url(), read.slug), thread=read.thread, status=read.status, version=read.version,
        slug=read.slug, language=writing.language, title=writing.title, lead=writing.lead, body_html=read.body,
        byline=writing.byline, photo_credit=writing.photo_credit, collection=writing.collection,
        contact_person=writing.contact_person,
        comments=models.Comments.model_construct(mode=writing.comment_mode, close_at=writing.close_at),
        publish_at=writing.publish_at, published_at=read.published_at, changed_at=read.changed_at,
    )  # fmt: skip


def _listed(teaser: Teaser) -> models.ListedArticle:
    return models.ListedArticle.model_construct(
        id=teaser.id, url=article_url(site_url(), teaser.slug), thread=teaser.id, status=teaser.status,
        language=teaser.language, title=teaser.title, lead=teaser.lead, at=teaser.at, count=teaser.count,
    )  # fmt: skip
