"""Lets the demo's colleagues in."""

from __future__ import annotations

from dataclasses import dataclass

from services.comments.domain.colleagues import Colleague
from services.staff.domain.person import CARD_PARTS, COMMAND_LINE, Particulars
from services.staff.use_cases.add_person import NewPerson, add_person
from services.staff.use_cases.find_person import find_person
from services.staff.use_cases.make_sign_in_link import make_sign_in_link
from vastine.by_hand.carrying import carry_people
from vastine.by_hand.house import QuietHouse
from vastine.demo.reading import Entry, entries
from vastine.demo.sign_in import SignIn, SignInNote

ADMIN = "admin"


@dataclass(frozen=True)
class People:
    """The demo's colleagues by the keys that the content names them by."""

    ids: dict[str, str]
    names: dict[str, str]

    def colleague(self, key: str) -> Colleague:
        """Somebody as a decision names them."""
        return Colleague(self.ids[key], self.names[key])


def load_people(house: QuietHouse) -> People:
    found = entries("person")
    note = SignInNote(house.articles_settings.house.data / "secrets")
    sign_ins = [SignIn(tuple(each["roles"]), each["email"], note.password_of(each["email"])) for each in found]
    if not note.is_complete:
        note.write(sign_ins)
    ids = {each["key"]: _let_in(house, each, sign_in.password) for each, sign_in in zip(found, sign_ins, strict=True)}
    if not note.is_complete:
        admin = next(each for each in found if ADMIN in each["roles"])
        secret = make_sign_in_link(house.staff, ids[admin["key"]], COMMAND_LINE, house.now)
        note.write(sign_ins, (f"{house.site_url}/staff/sign-in/{secret}", admin["name"]))
    carry_people(house)
    return People(ids, {each["key"]: each["name"] for each in found})


def _let_in(house: QuietHouse, person: Entry, password: str) -> str:
    if known := find_person(house.staff, email=person["email"]):
        return known.id
    particulars = Particulars(
        email=person["email"], name=person["name"], title=person["title"], phone=person["phone"],
        languages=tuple(person["languages"]), roles=tuple(person["roles"]),
        public=tuple(part for part in CARD_PARTS if part in person["public"]),
    )  # fmt: skip
    return add_person(house.staff, NewPerson(particulars, password), house.notify_public_key, COMMAND_LINE, house.now)
