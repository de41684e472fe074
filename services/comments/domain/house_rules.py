"""The house rules that a decision may cite, by name; their words are texts, in three languages."""

from __future__ import annotations

HOUSE_RULES = ("respect", "topic", "privacy", "advertising", "law", "repeat")

# What decides where no person does, or says why a person's own answer stands; these have words of their own too.
OTHER_RULES = ("post-moderation", "official-answer", "imported")


def is_known(rule: str | None) -> bool:
    """Whether there are words for it; programs may cite rules of their own."""
    return rule in HOUSE_RULES or rule in OTHER_RULES
