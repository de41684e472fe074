"""The statement of reasons names its ground and the ways that stand open."""

import pytest

from services.comments.domain.statements import Ground, Redress, ground_of, redress


@pytest.mark.parametrize(("verdict", "rule", "law", "ground"), [
    ("reject", "law", None, Ground.LAW), ("reject", None, "Rikoslaki 24:9", Ground.LAW),
    ("reject", "topic", None, Ground.RULE), ("spam", "advertising", None, Ground.RULE), ("spam", None, None, Ground.SPAM),
    ("reject", None, None, Ground.REASON),
])  # fmt: skip
def test_the_ground_is_the_law_the_rule_or_the_reason(verdict, rule, law, ground):
    assert ground_of(verdict, rule, law) is ground


def test_a_settlement_body_and_a_court_stand_open_always_and_an_objection_once():
    assert redress(may_object=True) == (Redress.OBJECTION, Redress.SETTLEMENT, Redress.COURT)
    assert redress(may_object=False) == (Redress.SETTLEMENT, Redress.COURT)
