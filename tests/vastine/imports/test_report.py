"""The operator is told how many, and why not the others."""

from __future__ import annotations

from collections import Counter

from vastine.imports.report import Report


def test_counts_stand_with_their_reasons():
    report = Report(Counter(approved=3, pending=1), 2, 1, Counter(spam=5), Counter(), Counter({"/a": 4}))
    said = list(report.lines(dry=True))
    assert said[0].split() == ["4", "would", "be", "taken", "in", "(3", "approved,", "1", "pending)"]
    assert "          5 spam" in said
    assert "  /a (4)" in said
    assert said[-1] == "Nothing was changed: this was a dry run."
    assert "dry run" not in " ".join(report.lines(dry=False))


def test_a_long_list_of_pages_is_cut():
    report = Report(pages_not_here=Counter({f"/{number}": 1 for number in range(30)}))
    assert list(report.lines(dry=False))[-1] == "  and 10 more pages"
