"""What goes to the terminal."""

from __future__ import annotations

import io

from vastine.up.printing import say, warn


class Gone(io.StringIO):
    def write(self, _text: str) -> int:
        raise BrokenPipeError


def test_warnings_go_to_standard_error_with_our_name(capsys):
    say("ready")
    warn("something fell.")
    assert capsys.readouterr() == ("ready\n", "vastine: something fell.\n")


def test_a_listener_who_has_gone_does_not_end_the_house(monkeypatch):
    monkeypatch.setattr("sys.stdout", Gone())
    say("ready")
