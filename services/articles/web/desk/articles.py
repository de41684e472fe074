"""The desk's list of articles, and the pages on which one is written, previewed, unpublished and deleted."""

from __future__ import annotations

from dataclasses import fields, replace
from urllib.parse import urlencode

from flask import Response, make_response, redirect, render_template, request

from services.articles.domain.faults import StaleVersion, WrongFields
from services.articles.domain.standing import Status
from services.articles.domain.writing import Writing
from services.articles.use_cases.change_article import Change, change_article
from services.articles.use_cases.create_article import create_article
from services.articles.use_cases.delete_article import delete_article
from services.articles.use_cases.list_articles import Wanted, count_articles, list_articles
from services.articles.use_cases.list_shelves import list_choices
from services.articles.use_cases.read_article import ReadArticle, read_article
from services.articles.use_cases.show_article import preview_article
from services.articles.web import found, sentences, settings, site_url, today
from services.articles.web.desk.article_form import EMPTY, ArticleForm, form_of, read_form
from services.articles.web.site.article import article_page
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place
from shared.web.texts import language

doors = Doors("desk", __name__, "/desk")

EDITOR = Power.WRITE_ARTICLES
ON_DESK = 30


@doors.page("", may=EDITOR)
def desk() -> str:
    words, status, after = (request.args.get(name, "") for name in ("q", "status", "after"))
    status = status if status in set(Status) else ""
    wanted = Wanted(words=words, status=status or None, after=after or None, limit=ON_DESK)
    listed = list_articles(database(), wanted, public=False)
    more = f"/desk?{urlencode({'q': words, 'status': status, 'after': listed.next})}" if listed.next else None
    counts = count_articles(database())
    return render_template(
        "articles/desk.html", listed=listed, more=more, words=words, status=status, counts=counts,
        said=request.args.get("said", ""),
    )  # fmt: skip


@doors.page("/articles/new", may=EDITOR)
def new_article() -> Response:
    return _form_page(form_of(replace(EMPTY, language=language()), place().house.zone), None)


@doors.page("/articles/new", may=EDITOR, methods=("POST",))
def create() -> Response:
    form, writing = _sent()
    try:
        form.check()
        stored = create_article(database(), writing, now(), site_url())
    except WrongFields as wrong:
        return _form_page(form, None, wrong, 422)
    return _back_to(stored.id, stored.status)


@doors.page("/articles/<article_id>", may=EDITOR)
def edit_article(article_id: str) -> Response:
    with found():
        read = read_article(database(), article_id, public=False)
    return _form_page(form_of(read.writing, place().house.zone), read)


@doors.page("/articles/<article_id>", may=EDITOR, methods=("POST",))
def change(article_id: str) -> Response:
    form, writing = _sent()
    with found():
        try:
            form.check()
            whole = {field.name: getattr(writing, field.name) for field in fields(Writing)}
            stored = change_article(database(), Change(article_id, _version(), whole), now(), site_url())
        except WrongFields as wrong:
            return _form_page(form, read_article(database(), article_id, public=False), wrong, 422)
        except StaleVersion:
            return _form_page(form, read_article(database(), article_id, public=False), status=409)
    return _back_to(stored.id, stored.status)


@doors.page("/articles/<article_id>/preview", may=EDITOR)
def preview(article_id: str) -> str:
    with found():
        return article_page(preview_article(database(), article_id, today()), None, preview=True)


@doors.page("/articles/<article_id>/unpublish", may=EDITOR, methods=("POST",))
def unpublish(article_id: str) -> Response:
    with found():
        try:
            change = Change(article_id, _version(), {"wish": Status.UNPUBLISHED})
            stored = change_article(database(), change, now(), site_url())
        except StaleVersion:
            return _again(article_id)
    return _back_to(stored.id, stored.status)


@doors.page("/articles/<article_id>/delete", may=EDITOR)
def ask_to_delete(article_id: str) -> str:
    with found():
        return render_template("articles/delete.html", read=read_article(database(), article_id, public=False))


@doors.page("/articles/<article_id>/delete", may=EDITOR, methods=("POST",))
def delete(article_id: str) -> Response:
    with found():
        try:
            delete_article(database(), article_id, _version(), now(), site_url())
        except StaleVersion:
            return _again(article_id)
    return make_response(redirect("/desk?said=deleted", 303))


def _sent() -> tuple[ArticleForm, Writing]:
    return read_form(request.form, request.files.get("picture"), settings().pictures, place().house.zone)


def _version() -> int:
    """The version that was looked at; what is no number was never one of ours, so it counts as too old."""
    given = request.form.get("version", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else 0


def _back_to(article_id: str, status: str) -> Response:
    return make_response(redirect(f"/desk/articles/{article_id}?said={status}", 303))


def _again(article_id: str) -> Response:
    """Nothing was typed that could be lost: the article as it is now, with a word about what happened."""
    read = read_article(database(), article_id, public=False)
    return _form_page(form_of(read.writing, place().house.zone), read, status=409)


def _form_page(
    form: ArticleForm, read: ReadArticle | None, wrong: WrongFields | None = None, status: int = 200
) -> Response:
    choices = list_choices(database(), language())
    page = render_template(
        "articles/edit.html", form_values=form, read=read, choices=choices, stale=status == 409,
        errors=sentences(wrong.fields if wrong else {}), said=request.args.get("said", "") if status == 200 else "",
    )  # fmt: skip
    return make_response(page, status)
