"""Files are unpacked where they are packed, and refused where they are no good."""

from __future__ import annotations

import gzip

import pytest

from vastine.imports import opening
from vastine.imports.opening import beginning, lines
from vastine.refused import Refused


def test_a_packed_file_reads_like_an_unpacked_one(tmp_path):
    (tmp_path / "plain").write_bytes("yksi\r\nkaksi ä".encode())
    (tmp_path / "packed").write_bytes(gzip.compress("yksi\r\nkaksi ä".encode()))
    assert list(lines(tmp_path / "plain")) == list(lines(tmp_path / "packed")) == ["yksi", "kaksi ä"]
    assert beginning(tmp_path / "packed", 4) == b"yksi"


def test_a_file_that_is_not_there_or_is_damaged_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(Refused, match="cannot be read"):
        list(lines(tmp_path / "nowhere"))
    (tmp_path / "damaged").write_bytes(gzip.compress(b"words" * 100)[:-9])
    with pytest.raises(Refused, match="damaged"):
        list(lines(tmp_path / "damaged"))
    (tmp_path / "other").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Refused, match="not UTF-8"):
        list(lines(tmp_path / "other"))


def test_a_bomb_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "MOST_BYTES", 1_000_000)
    (tmp_path / "bomb").write_bytes(gzip.compress(b"\n" * 2_000_000))
    with pytest.raises(Refused, match="unpacks to more"):
        list(lines(tmp_path / "bomb"))
    monkeypatch.setattr(opening, "MOST_BYTES", 10_000_000)
    (tmp_path / "line").write_bytes(gzip.compress(b"x" * 4_000_000))
    with pytest.raises(Refused, match="a line of more"):
        list(lines(tmp_path / "line"))
