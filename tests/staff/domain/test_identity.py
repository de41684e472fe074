"""Groups at the provider become roles here."""

from services.staff.domain.identity import roles_after, roles_of

ROLES = {"toimitus": "editor", "valvojat": "moderator", "johto": "admin"}


def test_groups_give_roles_in_our_order():
    assert roles_of(["valvojat", "johto", "kahvila"], ROLES) == ("admin", "moderator")


def test_a_group_that_one_left_takes_its_role_along():
    assert roles_after(("editor",), ["valvojat"], ROLES) == ("moderator",)


def test_a_role_that_no_group_stands_for_stays():
    assert roles_after(("contact", "editor"), [], ROLES) == ("contact",)
