"""Doors of the site's word list: what it holds, one more word, one word less."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Response, make_response, redirect, render_template, request

from services.comments.domain.refusals import WrongFields
from services.comments.use_cases.add_word import add_word
from services.comments.use_cases.list_words import list_words
from services.comments.use_cases.remove_word import remove_word
from services.comments.web.manners import sentences, unkept
from services.comments.web.moderating.colleague import this_colleague
from shared.env.house import LANGUAGES
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place
from shared.web.texts import language

WORDS = "/comments/words"
DONE = ("added", "removed")

doors = Doors("words", __name__, "/comments")


@doors.page("/words", may=Power.MODERATE)
def words() -> Response:
    """The list, with a form for one more."""
    return _page({}, {"language": language()})


@doors.page("/words", may=Power.MODERATE, methods=("POST",))
def add() -> Response:
    """Puts a word on the list."""
    written, its_language = request.form.get("written", ""), request.form.get("language", "")
    try:
        add_word(database(), written, its_language, this_colleague(), now())
    except WrongFields as wrong:
        return _page(sentences(wrong.faults, language="language"), request.form, 422)
    return make_response(redirect(f"{WORDS}?done=added", 303))


@doors.page("/words/<word>/remove", may=Power.MODERATE, methods=("POST",))
def remove(word: str) -> Response:
    """Takes a word off the list."""
    remove_word(database(), word)
    return make_response(redirect(f"{WORDS}?done=removed", 303))


def _page(errors: Mapping[str, str], typed: Mapping[str, str], status: int = 200) -> Response:
    t, done = place().texts, request.args.get("done")
    page = render_template(
        "comments/words.html", words=list_words(database()), errors=errors, typed=typed,
        done=done if done in DONE else None, its_languages=[(each, t(f"languages.{each}")) for each in LANGUAGES],
    )  # fmt: skip
    return unkept(make_response(page, status))
