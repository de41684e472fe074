"""The admins' page of other sites: which may show our comments, the tags for them, and where their pages have moved."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from flask import Response, make_response, redirect, render_template, request

from services.comments.domain.refusals import WrongFields
from services.comments.domain.thread_state import Mode
from services.comments.use_cases.add_site import NewSite, add_site
from services.comments.use_cases.list_sites import list_contacts, list_sites
from services.comments.use_cases.move_page import move_page, rename_page
from services.comments.use_cases.remove_site import UnknownSite, remove_site
from services.comments.web.manners import sentences, unkept
from shared.env.house import LANGUAGES
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place
from shared.web.texts import language

SITES = "/comments/sites"
DONE = ("added", "removed", "moved", "renamed")

doors = Doors("sites", __name__, "/comments")


@doors.page("/sites", may=Power.MANAGE_SITES)
def sites() -> Response:
    """The list, with forms for one more site and for pages that moved."""
    return _page({}, {"language": language(), "mode": Mode.PRE})


@doors.page("/sites", may=Power.MANAGE_SITES, methods=("POST",))
def add() -> Response:
    """Registers a site."""
    form = request.form
    told = NewSite(*(form.get(name, "") for name in ("origin", "name", "language", "mode", "contact_person")))
    try:
        add_site(database(), told, now())
    except WrongFields as wrong:
        return _page(sentences(wrong.faults, language="language"), form, 422)
    return _done("added")


@doors.page("/sites/remove", may=Power.MANAGE_SITES, methods=("POST",))
def remove() -> Response:
    """Ends a site's registration; of one that is gone already, the list says so."""
    with suppress(UnknownSite):
        remove_site(database(), request.form.get("origin", ""), now())
    return _done("removed")


@doors.page("/sites/move", may=Power.MANAGE_SITES, methods=("POST",))
def move() -> Response:
    """Lets a page that moved keep its comments."""
    try:
        move_page(database(), request.form.get("old", ""), request.form.get("new", ""), now())
    except WrongFields as wrong:
        return _page(sentences(wrong.faults), request.form, 422)
    return _done("moved")


@doors.page("/sites/rename", may=Power.MANAGE_SITES, methods=("POST",))
def rename() -> Response:
    """Gives a page the title that people know it by."""
    try:
        rename_page(database(), request.form.get("address", ""), request.form.get("title", ""), now())
    except WrongFields as wrong:
        return _page(sentences(wrong.faults), request.form, 422)
    return _done("renamed")


def _done(what: str) -> Response:
    return make_response(redirect(f"{SITES}?done={what}", 303))


def _page(errors: Mapping[str, str], typed: Mapping[str, str], status: int = 200) -> Response:
    t, done, home = place().texts, request.args.get("done"), place().house.site.url
    page = render_template(
        "comments/sites.html", sites=list_sites(database()), errors=errors, typed=typed, done=done if done in DONE else None,
        its_languages=[(each, t(f"languages.{each}")) for each in LANGUAGES], home=home,
        contacts=list_contacts(database()),
        modes=[(mode.value, t(f"sites.{mode}")) for mode in (Mode.PRE, Mode.POST)],
    )  # fmt: skip
    return unkept(make_response(page, status))
