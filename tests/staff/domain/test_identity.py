"""Groups at the provider become roles here."""

import pytest

from services.staff.domain.identity import roles_after, roles_of, shows_two_factors

ROLES = {"toimitus": "editor", "valvojat": "moderator", "johto": "admin"}


def test_groups_give_roles_in_our_order():
    assert roles_of(["valvojat", "johto", "kahvila"], ROLES) == ("admin", "moderator")


def test_a_group_that_one_left_takes_its_role_along():
    assert roles_after(("editor",), ["valvojat"], ROLES) == ("moderator",)


def test_a_role_that_no_group_stands_for_stays():
    assert roles_after(("contact", "editor"), [], ROLES) == ("contact",)


@pytest.mark.parametrize(
    ("methods", "context", "two"),
    [((), "", False), (("pwd",), "", False), (("pwd", "pin"), "", False), (("otp", "sms"), "", False), (("hwk",), "", False),
     (("odd", "rba"), "", False), (("mfa",), "", True), (("pwd", "otp"), "", True), (("hwk", "fpt"), "", True),
     ((), "loa3", True), ((), "loa2", False)],
)  # fmt: skip
def test_two_methods_of_one_kind_are_one_factor(methods, context, two):
    assert shows_two_factors(methods, context, ("loa3",)) is two
