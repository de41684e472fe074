"""The manners of the readers' pages: stamps, faults as sentences, kind refusals, and answers that nobody keeps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response, make_response, render_template, request

from services.comments.domain.refusals import FieldFault
from services.comments.web.writing import form_state
from shared.env.house import LANGUAGES
from shared.web.guards import check_origin
from shared.web.place import now, place
from shared.web.stamps import FIELD, Stamp, StampRefused, give_stamp, read_stamp
from shared.web.texts import known, language, speak

# A submission's field, and the field of the form that holds it; what stands in no field is said without a link.
FIELDS = form_state.FIELDS | {"parent": "", "language": "", "start": "piece"}
# As they stand on the page, so that a summary of errors leads down it.
ORDER = (
    "body",
    "name",
    "email",
    "phone",
    "contact_name",
    "message",
    "category",
    "law",
    "reason",
    "good_faith",
    "answer",
)


def fresh_stamp() -> str:
    """A stamp for a form that is shown now."""
    return give_stamp(place().house.form_key, now())


def given_stamp() -> Stamp | None:
    """The stamp that came back with the form, if it is ours and still good."""
    try:
        return read_stamp(place().house.form_key, request.form.get(FIELD, ""), now())
    except StampRefused:
        return None


def same_or_fresh_stamp() -> str:
    """For a form that is shown again: its own stamp where that is still good, so that pressing twice stays one submission."""
    return request.form[FIELD] if given_stamp() else fresh_stamp()


def sentences(faults: Mapping[str, FieldFault], **fields: str) -> dict[str, str]:
    """What is wrong, as a sentence for each field of the form; `fields` says where a form names one otherwise."""
    t = place().texts
    names = FIELDS | fields
    said = {names.get(name, name): t(f"fault.{fault.key}", **fault.values) for name, fault in faults.items()}
    return {name: said[name] for name in sorted(said, key=lambda name: ORDER.index(name) if name in ORDER else -1)}


def language_links(page: str = "") -> list[dict[str, Any]]:
    """The same page in each language, for pages that belong to no article. `page` is its address, where the bar shows another."""
    t = place().texts
    return [
        {"url": f"{page}?lang={each}", "lang": each, "label": t(f"languages.{each}"), "current": each == language()}
        for each in LANGUAGES
    ]


def speak_for(its_language: str) -> None:
    """In the language that the reader chose on the page, else in that of what the page is about."""
    speak(known(request.args.get("lang"), its_language))


def typed() -> str:
    """All that was typed into the form, to be given back where the form itself cannot be shown."""
    return "\n\n".join(request.form[name] for name in ORDER if request.form.get(name, "").strip())


def kindly(status: int, words: str, **more: Any) -> Response:
    """A page that says what happened and what can be done, with what was typed. `words` names its texts."""
    t = place().texts
    page = render_template(
        "vastine/problem.html", heading=t(f"{words}.title"), explanation=t(f"{words}.text"),
        kept_text=typed() or None, **more,
    )  # fmt: skip
    return unkept(make_response(page, status))


def unkept(response: Response) -> Response:
    """Holds what somebody typed: no cache may keep it."""
    response.headers["Cache-Control"] = "no-store"
    return response


def check_secret_form() -> None:
    """For a form on a page that tells nobody where it was, and so has no origin, "null".

    Browsers that send no Sec-Fetch-Site, old ones and those on plain http, must still pass: the token in the address is the
    key, and no other site knows it.
    """
    if request.headers.get("Sec-Fetch-Site") is not None or request.headers.get("Origin") != "null":
        check_origin()


def secret(response: Response) -> Response:
    """Lies at an address that is itself the key: nothing keeps the page, finds it, or tells where a link was followed from."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
