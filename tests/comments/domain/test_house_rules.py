"""The rules have names; words for them are looked up only where there are some."""

from services.comments.domain.house_rules import HOUSE_RULES, is_known


def test_every_house_rule_and_the_automatic_ones_have_words():
    assert all(is_known(rule) for rule in (*HOUSE_RULES, "post-moderation", "official-answer"))


def test_a_rule_that_a_program_made_up_has_none():
    assert not is_known("no-cats")
    assert not is_known(None)
