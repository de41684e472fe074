"""Another moderator looks at an objection, where there is one."""

import pytest

from services.comments.domain.second_look import MODERATING, may_look_again
from shared.sessions import POWERS, Power


@pytest.mark.parametrize(("by", "first", "here", "may"), [
    ("anna", "anna", [("anna", ["moderator"]), ("ben", ["moderator"])], False),
    ("anna", "anna", [("anna", ["moderator"]), ("ben", ["editor", "admin"])], False),
    ("anna", "anna", [("anna", ["moderator"]), ("ben", ["editor"]), ("cia", [])], True),
    ("anna", "anna", [], True),
    ("ben", "anna", [("anna", ["moderator"]), ("ben", ["moderator"])], True),
    ("ben", None, [("anna", ["moderator"])], True),
])  # fmt: skip
def test_who_decided_first_looks_again_only_when_alone(by, first, here, may):
    assert may_look_again(by, first, here) is may


def test_the_roles_are_those_that_may_moderate():
    assert {str(role) for role in POWERS[Power.MODERATE]} == MODERATING
