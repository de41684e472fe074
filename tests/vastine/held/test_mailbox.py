"""Caught letters are counted, as they stand there in clear."""

from __future__ import annotations

from vastine.held.mailbox import held


def test_letters_are_counted_wherever_they_lie_in_the_maildir(tmp_path):
    assert held(tmp_path).count == 0
    for place in ("new", "cur", "tmp"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "letter").write_bytes(b"x")
    found = held(tmp_path)
    assert found.count == 2
    assert found.oldest is not None
