"""A group's page, and the form by which a reader joins it; what they write is sealed and reaches the coordinator alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from flask import Response, current_app, make_response, redirect, render_template, request

from services.articles.domain.faults import Wrong, WrongFields
from services.articles.domain.shelves import FORM
from services.articles.use_cases.join_group import Joining, join_group
from services.articles.use_cases.show_group import show_group
from services.articles.web import found, sentences, settings, site_url
from shared.contact_details.checking import ContactDetails
from shared.web.doors import Doors
from shared.web.network import network_of
from shared.web.pace import Pace
from shared.web.place import database, now, place
from shared.web.problems import Problem
from shared.web.stamps import FIELD, Stamp, StampRefused, give_stamp, read_stamp
from shared.web.texts import language

doors = Doors("joining", __name__, "")

TRAP = "website"
FIELDS = ("name", "email", "phone", "message")


@doors.page("/groups/<slug>", may=None)
def group(slug: str) -> Response:
    return _page(slug, dict.fromkeys(FIELDS, ""), {})


@doors.page("/groups/<slug>", may=None, methods=("POST",))
def join(slug: str) -> Response:
    with found():
        shown = show_group(database(), slug, language())
    if shown.join != FORM:
        raise Problem(404, "not-found")
    values = {name: request.form.get(name, "") for name in FIELDS}
    try:
        stamp = _stamp()
        # What fills in a field that nobody sees is no reader; it is told nothing and stored nowhere.
        if not request.form.get(TRAP):
            if seconds := cast(Pace, current_app.extensions["pace"]).wait(network_of(request.remote_addr)):
                return _not_yet(slug, values, seconds)
            joining = Joining(slug, ContactDetails(**values), language(), stamp.key)
            join_group(database(), joining, settings().notify_public_key, now(), site_url())
    except StampRefused:
        return _page(slug, values, {"": Wrong("form_expired")}, 422)
    except WrongFields as wrong:
        return _page(slug, values, wrong.fields, 422)
    return make_response(redirect(f"/groups/{slug}/thanks?lang={language()}", 303))


@doors.page("/groups/<slug>/thanks", may=None)
def thanks(slug: str) -> str:
    with found():
        return render_template("articles/thanks.html", group=show_group(database(), slug, language()))


def _page(slug: str, values: Mapping[str, str], wrong: Mapping[str, Wrong], status: int = 200) -> Response:
    with found():
        shown = show_group(database(), slug, language())
    page = render_template(
        "articles/group.html", group=shown, values=values, errors=sentences(wrong), trap=TRAP, stamp_field=FIELD,
        stamp=give_stamp(place().house.form_key, now()), hours=int(settings().grace.total_seconds() // 3600),
    )  # fmt: skip
    return make_response(page, status)


def _not_yet(slug: str, values: Mapping[str, str], seconds: int) -> Response:
    response = _page(slug, values, {"": Wrong("too_fast", {"n": seconds})}, 429)
    response.headers["Retry-After"] = str(seconds)
    return response


def _stamp() -> Stamp:
    return read_stamp(place().house.form_key, request.form.get(FIELD, ""), now())
