"""What the terminal says when the house is open."""

from __future__ import annotations

from vastine.up.folders import DataFolder
from vastine.up.welcome import sign_in_lines, welcome


def test_the_places_are_whole_addresses(tmp_path):
    said = "\n".join(welcome(DataFolder(tmp_path), "http://127.0.0.1:8000"))
    assert "http://127.0.0.1:8000/comments/moderation" in said
    assert "http://127.0.0.1:8000/notify/mailbox" in said


def test_without_a_demo_it_says_how_to_make_the_first_account(tmp_path):
    assert "vastine staff add" in sign_in_lines(DataFolder(tmp_path))[0]


def test_with_a_demo_it_says_how_to_sign_in(tmp_path):
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "demo-sign-in").write_text("as anna@example.org\nwith words\n")
    assert sign_in_lines(DataFolder(tmp_path)) == ["  as anna@example.org", "  with words", ""]
