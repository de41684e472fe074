"""A review answers later reports of the same text, but not the first that speaks of the law."""

from services.comments.domain.house_rules import HOUSE_RULES
from services.comments.domain.report_reasons import CATEGORIES, absorbs, text_mark


def test_every_house_rule_can_be_reported_and_something_else():
    assert set(CATEGORIES) == {*HOUSE_RULES, "other"}


def test_a_review_answers_what_it_looked_at():
    assert absorbs(["topic"], "respect")
    assert absorbs([None], None)
    assert not absorbs(["topic", None], "law")
    assert absorbs(["topic", "law"], "law")


def test_another_text_has_another_mark():
    assert text_mark("<p>a</p>") == text_mark("<p>a</p>") != text_mark("<p>b</p>")
