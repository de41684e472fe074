"""Every change of how somebody signs in that staff tells of has words of its own in notify's letter."""

import ast

import pytest

from services.notify.emails.words import knows
from services.staff.domain.deeds import Deed
from tests.architecture.fences.source import dotted, modules
from tests.architecture.house import ROOT

TELLING = "lay_sign_in_changed"


def deeds_told() -> set[str]:
    return {
        Deed[dotted(node).removeprefix("Deed.")].value
        for module in modules(ROOT, ("services/staff/use_cases",))
        for call in module.calls()
        if dotted(call.func) == TELLING
        for argument in call.args
        for node in ast.walk(argument)
        if isinstance(node, ast.Attribute) and dotted(node).startswith("Deed.")
    }


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_change_that_is_told_has_its_words(language: str) -> None:
    told = deeds_told()
    assert Deed.ADDRESS_CHANGED in told
    assert [deed for deed in sorted(told) if not knows(language, f"sign_in_changed.what.{deed}")] == []
