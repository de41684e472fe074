"""The environment is read strictly, and all its faults are told at once."""

from pathlib import Path

import pytest

from shared.env.settings import Environment, SettingsError


def test_all_faults_are_reported_together() -> None:
    environment = Environment({"WIDTH": "wide", "FLAG": "perhaps", "COLOUR": "loud", "WHERE": "ftp://x"})
    environment.number("WIDTH", 3)
    environment.switch("FLAG", default=False)
    environment.one_of("COLOUR", "red", ("red", "blue"))
    environment.url("WHERE", None, ("http",))
    environment.text("SECRET")
    with pytest.raises(SettingsError) as fault:
        environment.finish()
    assert [sentence.split()[0] for sentence in fault.value.faults] == ["WIDTH", "FLAG", "COLOUR", "WHERE", "SECRET"]


def test_a_secret_may_come_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("whisper\n", encoding="utf-8")
    assert Environment({"WORD_FILE": str(tmp_path / "secret")}).text("WORD") == "whisper"


def test_a_file_that_cannot_be_read_is_a_fault_and_not_a_traceback(tmp_path: Path) -> None:
    environment = Environment({"WORD_FILE": str(tmp_path / "nowhere")})
    environment.optional("WORD")
    with pytest.raises(SettingsError, match=r"WORD_FILE names .*nowhere"):
        environment.finish()


def test_a_key_must_have_its_length() -> None:
    environment = Environment({"KEY": "c2hvcnQ="})
    environment.key("KEY")
    with pytest.raises(SettingsError, match="KEY must be 32 bytes"):
        environment.finish()


@pytest.mark.parametrize(("written", "meant"), [("on", True), ("YES", True), ("0", False), ("off", False)])
def test_a_switch_is_strict_but_knows_the_usual_words(written: str, meant: bool) -> None:
    assert Environment({"FLAG": written}).switch("FLAG", default=not meant) is meant


def test_an_empty_value_counts_as_not_given() -> None:
    assert Environment({"WIDTH": ""}).number("WIDTH", 7) == 7
