"""The note about signing in is private, and keeps the passwords of a load that broke off."""

from __future__ import annotations

from vastine.demo.sign_in import SignIn, SignInNote
from vastine.up.folders import DataFolder
from vastine.up.welcome import sign_in_lines


def test_a_password_is_long_by_chance_and_kept_once_it_is_noted(tmp_path):
    note = SignInNote(tmp_path)
    password = note.password_of("a@example.org")
    assert password != note.password_of("a@example.org")
    assert len(password) >= 16
    note.write([SignIn(("admin",), "a@example.org", password)])
    assert SignInNote(tmp_path).password_of("a@example.org") == password


def test_only_its_owner_can_read_the_note(tmp_path):
    SignInNote(tmp_path / "secrets").write([SignIn(("admin",), "a@example.org", "word")])
    assert (tmp_path / "secrets" / "demo-sign-in").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "secrets").stat().st_mode & 0o777 == 0o700


def test_the_note_is_complete_once_it_has_the_link(tmp_path):
    note, sign_in = SignInNote(tmp_path), SignIn(("admin",), "a@example.org", "word")
    assert not note.is_complete
    note.write([sign_in])
    assert not note.is_complete
    note.write([sign_in], ("http://localhost/staff/sign-in/secret", "A"))
    assert note.is_complete


def test_the_house_prints_the_note_when_it_opens(tmp_path):
    folder = DataFolder(tmp_path)
    SignInNote(folder.secrets).write([SignIn(("admin", "editor"), "a@example.org", "word")])
    assert any(line.split() == ["admin,", "editor", "a@example.org", "word"] for line in sign_in_lines(folder))
