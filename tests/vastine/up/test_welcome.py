"""What the terminal says when the house is open."""

from __future__ import annotations

from vastine.up.first_link_note import keep_first_link
from vastine.up.folders import DataFolder
from vastine.up.welcome import sign_in_lines, welcome


def test_the_places_are_whole_addresses(tmp_path):
    said = "\n".join(welcome(DataFolder(tmp_path), "http://127.0.0.1:8000"))
    assert "http://127.0.0.1:8000/comments/moderation" in said
    assert "http://127.0.0.1:8000/notify/mailbox" in said


def test_where_nobody_works_yet_it_gives_the_first_link_once(tmp_path):
    (tmp_path / "secrets").mkdir()
    keep_first_link(tmp_path / "secrets", "http://127.0.0.1:8000/staff/first/x")
    assert sign_in_lines(DataFolder(tmp_path))[1] == "  http://127.0.0.1:8000/staff/first/x"
    assert "staff/first" not in "".join(sign_in_lines(DataFolder(tmp_path)))


def test_where_somebody_works_it_says_how_colleagues_come_in(tmp_path):
    assert "vastine staff add" in sign_in_lines(DataFolder(tmp_path))[0]


def test_with_a_demo_it_says_how_to_sign_in(tmp_path):
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "demo-sign-in").write_text("as anna@example.org\nwith words\n")
    assert sign_in_lines(DataFolder(tmp_path)) == ["  as anna@example.org", "  with words", ""]
