"""`vastine export`: one private file, whole or not at all."""

from __future__ import annotations

import json

import pytest

from tests.vastine.held.arrange import a_contact_request
from tests.vastine.quiet import quiet_house
from vastine.cli import main


@pytest.fixture
def values(tmp_path, monkeypatch):
    values = quiet_house(tmp_path / "data")
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    a_contact_request(values)
    return values


def test_the_file_is_its_owners_alone_and_begins_with_its_version(values, tmp_path, capsys):
    file = tmp_path / "out.jsonl"
    assert main(["export", str(file)]) == 0
    assert file.stat().st_mode & 0o777 == 0o600
    first, *lines = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
    assert (first["kind"], first["version"]) == ("vastine-export", 1)
    assert [line["kind"] for line in lines] == ["article", "comment"]
    assert "1 article, 1 comment" in capsys.readouterr().out


def test_no_sealed_block_and_no_receipt_is_in_it(values, tmp_path):
    file = tmp_path / "out.jsonl"
    main(["export", str(file)])
    text = file.read_text(encoding="utf-8")
    for never in ("sealed", "receipt", "once_hash", "lukija@example.org", "contact_requests"):
        assert never not in text


def test_nothing_is_written_over(values, tmp_path, capsys):
    file = tmp_path / "out.jsonl"
    file.write_text("mine")
    assert main(["export", str(file)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert file.read_text() == "mine"


def test_where_it_cannot_be_written_a_sentence_says_so(values, tmp_path, capsys):
    assert main(["export", str(tmp_path / "nowhere" / "out.jsonl")]) == 1
    assert "cannot be written" in capsys.readouterr().err
