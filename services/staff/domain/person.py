"""What may be said of a person, and which of it is public."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NewType

from services.staff.domain.absence import Absence

# A person's id, or how else somebody is named in the audit record.
Doer = NewType("Doer", str)
COMMAND_LINE = Doer("command line")

ROLES = ("admin", "editor", "moderator", "contact")
LANGUAGES = ("fi", "sv", "en")
EMAIL, PHONE, PHOTO = "email", "phone", "photo"
CARD_PARTS = (PHONE, EMAIL, PHOTO)

NAME_LENGTH = 100
TITLE_LENGTH = 120
EMAIL_LENGTH = 254
PHONE_LENGTH = 40


class WrongFields(Exception):
    """What was given cannot be kept: each field at fault with the key of what is wrong with it."""

    def __init__(self, faults: Mapping[str, str]) -> None:
        super().__init__(", ".join(faults))
        self.faults = dict(faults)


class NoSuchPerson(Exception):
    """Nobody with that id works here."""


@dataclass(frozen=True)
class Particulars:
    """What can be changed of a person. `title` is by language; `public` names the parts that a contact card shows."""

    email: str
    name: str
    title: Mapping[str, str] = field(default_factory=dict[str, str])
    phone: str = ""
    languages: tuple[str, ...] = ()
    public: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()

    @property
    def card(self) -> dict[str, str]:
        """What the person has made public of the ways to reach them."""
        ways = {PHONE: self.phone, EMAIL: self.email}
        return {part: way for part, way in ways.items() if part in self.public and way}


@dataclass(frozen=True)
class Colleague:
    """A person as the doors see them."""

    id: str
    particulars: Particulars
    active: bool
    has_password: bool
    row_version: int
    absence: Absence = field(default_factory=Absence)

    @property
    def name(self) -> str:
        return self.particulars.name

    @property
    def roles(self) -> tuple[str, ...]:
        return self.particulars.roles


def fold_email(email: str) -> str:
    """The address as it is compared: two spellings of one address give the same."""
    return unicodedata.normalize("NFKC", email.strip()).casefold()


def tidied(given: Particulars) -> Particulars:
    """Without blanks at the ends and empty titles; what is named from a list stands once and in the list's order."""
    return Particulars(
        email=given.email.strip(),
        name=given.name.strip(),
        title={each: text.strip() for each in LANGUAGES if (text := given.title.get(each, "")).strip()},
        phone=given.phone.strip(),
        languages=tuple(each for each in LANGUAGES if each in given.languages),
        public=tuple(each for each in CARD_PARTS if each in given.public),
        roles=tuple(each for each in ROLES if each in given.roles),
    )


def wrong_fields(given: Particulars) -> dict[str, str]:
    """The fields at fault; whether an address or a number can be one is not judged here."""
    faults = {"name": _line_fault(given.name, NAME_LENGTH)}
    if not given.name.strip():
        faults["name"] = "name_missing"
    faults |= {f"title_{each}": _line_fault(given.title.get(each, ""), TITLE_LENGTH) for each in LANGUAGES}
    faults["languages"] = "" if set(given.languages) <= set(LANGUAGES) else "choice"
    faults["public"] = "" if set(given.public) <= set(CARD_PARTS) else "choice"
    faults["roles"] = "" if set(given.roles) <= set(ROLES) else "choice"
    return {name: fault for name, fault in faults.items() if fault}


def _line_fault(text: str, most: int) -> str:
    if any(unicodedata.category(character) in {"Cc", "Zl", "Zp"} for character in text):
        return "one_line"
    return "too_long" if len(text) > most else ""
