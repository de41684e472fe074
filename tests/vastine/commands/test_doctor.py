"""The doctor as a command."""

from __future__ import annotations

from vastine.cli import main


def test_where_no_house_is_it_says_so_and_makes_none(tmp_path, capsys, monkeypatch):
    for name in ("VASTINE_REDIS_URL", "VASTINE_DATABASE_URL", "VASTINE_SMTP_URL"):
        monkeypatch.delenv(name, raising=False)
    assert main(["doctor", "--data", str(tmp_path)]) == 1
    told = capsys.readouterr().out
    assert f"WRONG  There is no house in {tmp_path} yet: start one with vastine up." in told
    assert told.endswith("\n1 thing is wrong.\n")
    assert list(tmp_path.iterdir()) == []
