"""Opens the session that every way in ends with, and shows the pages of those who are not in yet."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from flask import Response, make_response, redirect, render_template, request

from services.staff.domain.person import LANGUAGES, Colleague
from services.staff.domain.ways_on import way_on
from shared.sessions import Opening
from shared.sessions.powers import LONGEST
from shared.web.place import cookie_name, now, place
from shared.web.texts import language

# After a right password, when Redis is away and nobody can be let in.
TRY_AGAIN_SECONDS = 10


def let_in(colleague: Colleague, wanted: str) -> Response:
    """A session with a new id; one that the browser brought along ends here."""
    name, csrf = cookie_name(place().house), ""
    if brought := request.cookies.get(name):
        before = place().sessions.by_cookie(brought, now())
        # Whoever signs in again finds the forms in their other tabs still good; somebody else does not.
        csrf = before.csrf if before is not None and before.person.id == colleague.id else ""
        place().sessions.close(brought)
    response = make_response(redirect(way_on(wanted, colleague.roles), 303))
    response.set_cookie(
        name, place().sessions.open(colleague.id, Opening(csrf=csrf), now()), max_age=int(LONGEST.total_seconds()), path="/",
        secure=place().house.secure, httponly=True, samesite="Lax",
    )  # fmt: skip
    return response


def page(template: str, **values: Any) -> str:
    """A page for somebody whose language is not known yet, with the same page in the others."""
    further = {name: value for name, value in request.args.items() if name != "lang"}
    links = [
        {
            "url": f"{request.path}?{urlencode(further | {'lang': each})}", "lang": each, "current": each == language(),
            "label": place().texts(f"languages.{each}"),
        }
        for each in LANGUAGES
    ]  # fmt: skip
    return render_template(template, language_links=links, **values)
