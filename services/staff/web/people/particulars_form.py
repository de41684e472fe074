"""The form with a colleague's particulars: read from a request, filled from a person, with its faults in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import request

from services.staff.domain.person import CARD_PARTS, LANGUAGES, ROLES, Particulars, WrongFields
from services.staff.domain.secret import PASSWORD_LEAST, PASSWORD_MOST
from shared.web.place import place

LIMITS = {"least": PASSWORD_LEAST, "most": PASSWORD_MOST}


@dataclass(frozen=True)
class PersonForm:
    """What the template shows: the values, the choices in words, and what is wrong."""

    values: Particulars
    errors: dict[str, str]

    @property
    def choices(self) -> dict[str, list[tuple[str, str]]]:
        t = place().texts
        return {
            "roles": [(each, t(f"person.role.{each}")) for each in ROLES],
            "languages": [(each, t(f"languages.{each}")) for each in LANGUAGES],
            "public": [(each, t(f"person.public.{each}")) for each in CARD_PARTS],
        }


def given() -> Particulars:
    """What the form brought, as it was typed."""
    form = request.form
    return Particulars(
        email=form.get("email", ""),
        name=form.get("name", ""),
        title={each: form.get(f"title_{each}", "") for each in LANGUAGES},
        phone=form.get("phone", ""),
        languages=tuple(form.getlist("languages")),
        public=tuple(form.getlist("public")),
        roles=tuple(form.getlist("roles")),
    )


def in_words(wrong: WrongFields) -> dict[str, str]:
    """Each field at fault with a sentence that says what to do."""
    return {name: sentence(key) for name, key in wrong.faults.items()}


def sentence(key: str) -> str:
    return place().texts(f"person_fault.{key}", **LIMITS)


def shown(values: Particulars, errors: dict[str, str] | None = None) -> dict[str, Any]:
    """The template's variables."""
    form = PersonForm(values, errors or {})
    return {"values": values, "errors": form.errors, "choices": form.choices}
