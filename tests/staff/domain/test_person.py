"""What may be said of a person."""

import pytest

from services.staff.domain.person import ROLES, fold_email, tidied, wrong_fields
from shared.sessions import Role
from tests.staff.arrange import particulars


def test_the_roles_are_those_that_every_service_knows():
    assert tuple(Role) == ROLES


def test_a_card_holds_only_what_was_made_public():
    assert particulars(public=("phone",)).card == {"phone": "+358 9 0000 1300"}
    assert particulars(public=("phone", "email"), phone="").card == {"email": "mari.virta@example.org"}
    assert particulars(public=()).card == {}


@pytest.mark.parametrize("other", ["MARI@example.org", " mari@example.org ", "ｍari@example.org"])
def test_spellings_of_one_address_are_one(other):
    assert fold_email(other) == fold_email("mari@example.org")


def test_tidying_takes_blanks_away_and_orders_lists():
    kept = tidied(
        particulars(name="  Mari ", title={"fi": " ", "en": " Expert "}, roles=("contact", "admin", "contact"))
    )
    assert kept.name == "Mari"
    assert kept.title == {"en": "Expert"}
    assert kept.roles == ("admin", "contact")


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"name": " "}, {"name": "name_missing"}),
        ({"name": "Mari\nVirta"}, {"name": "one_line"}),
        ({"name": "M" * 101}, {"name": "too_long"}),
        ({"title": {"sv": "x\u2028y"}}, {"title_sv": "one_line"}),
        ({"roles": ("king",)}, {"roles": "choice"}),
        ({"languages": ("xx",)}, {"languages": "choice"}),
        ({"public": ("password",)}, {"public": "choice"}),
        ({}, {}),
    ],
)
def test_each_field_at_fault_is_named(changes, fault):
    assert wrong_fields(particulars(**changes)) == fault
