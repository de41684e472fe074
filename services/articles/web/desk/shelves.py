"""The desk's pages for collections, groups and recordings: each a list with its form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import Response, make_response, redirect, render_template, request

from services.articles.domain.faults import WrongFields
from services.articles.domain.languages import LANGUAGES, said
from services.articles.domain.shelves import CollectionWriting, GroupWriting, RecordingWriting
from services.articles.use_cases.list_shelves import list_choices, list_shelves
from services.articles.use_cases.save_collection import save_collection
from services.articles.use_cases.save_group import save_group
from services.articles.use_cases.save_recording import save_recording
from services.articles.web import found, sentences, site_url
from services.articles.web.desk.shelf_forms import (
    read_collection,
    read_group,
    read_recording,
    sent_values,
    written_values,
)
from shared.database import Database
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now
from shared.web.problems import Problem
from shared.web.texts import language

doors = Doors("shelves", __name__, "/desk")

EDITOR = Power.WRITE_ARTICLES


@dataclass(frozen=True)
class Shelf:
    """One of the three: how its form is read, what a list calls one, what an empty one is, and what stores it."""

    read: Callable[[Any], Any]
    name: Callable[[Any], Mapping[str, str]]
    empty: Any
    save: Callable[[Database, str | None, Any, datetime], str]


def _save_group(database: Database, group_id: str | None, writing: GroupWriting, now: datetime) -> str:
    return save_group(database, group_id, writing, now, site_url())


SHELVES = {
    "collections": Shelf(read_collection, lambda each: each.title, CollectionWriting({}), save_collection),
    "groups": Shelf(read_group, lambda each: each.name, GroupWriting({}, "form"), _save_group),
    "recordings": Shelf(read_recording, lambda each: each.title, RecordingWriting({}, "", "fi"), save_recording),
}


@doors.page("/<any(collections,groups,recordings):shelf>", may=EDITOR)
def shelf_list(shelf: str) -> str:
    return render_template(
        "articles/shelf.html", shelf=shelf, said=request.args.get("said", ""),
        things=[(each, said(SHELVES[shelf].name(writing), language())) for each, writing in _things(shelf).items()],
    )  # fmt: skip


@doors.page("/<any(collections,groups,recordings):shelf>/<thing>", may=EDITOR)
def shelf_form(shelf: str, thing: str) -> Response:
    things = _things(shelf)
    if thing != "new" and thing not in things:
        raise Problem(404, "not-found")
    return _form_page(shelf, thing, written_values(things.get(thing, SHELVES[shelf].empty)))


@doors.page("/<any(collections,groups,recordings):shelf>/<thing>", may=EDITOR, methods=("POST",))
def shelf_save(shelf: str, thing: str) -> Response:
    with found():
        try:
            writing = SHELVES[shelf].read(request.form)
            SHELVES[shelf].save(database(), None if thing == "new" else thing, writing, now())
        except WrongFields as wrong:
            return _form_page(shelf, thing, sent_values(request.form), wrong)
    return make_response(redirect(f"/desk/{shelf}?said=saved", 303))


def _things(shelf: str) -> dict[str, Any]:
    every = list_shelves(database())
    shelves: dict[str, dict[str, Any]] = {
        "collections": dict(every.collections), "groups": dict(every.groups), "recordings": dict(every.recordings),
    }  # fmt: skip
    return shelves[shelf]


def _form_page(shelf: str, thing: str, values: Mapping[str, Any], wrong: WrongFields | None = None) -> Response:
    page = render_template(
        "articles/shelf_form.html", shelf=shelf, thing=thing, values=values, languages=LANGUAGES,
        errors=sentences(wrong.fields if wrong else {}),
        people=[each.pair for each in list_choices(database(), language()).people],
    )  # fmt: skip
    return make_response(page, 422 if wrong else 200)
