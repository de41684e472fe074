"""`vastine token create`."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from shared.sessions import Sessions
from tests.vastine.staffed_house import staffed_house
from vastine.cli import main


@pytest.fixture(autouse=True)
def _house(tmp_path, redis_url, monkeypatch, capsys):
    for name, value in staffed_house(tmp_path, VASTINE_REDIS_URL=redis_url).items():
        monkeypatch.setenv(name, value)
    assert main(["staff", "add", "aino@example.org", "--name", "Aino Pää", "--role", "editor"]) == 0
    capsys.readouterr()


def test_the_token_is_printed_alone_and_works_the_moment_it_is(capsys, redis):
    assert main(["token", "create", "AINO@example.org"]) == 0
    found = Sessions(redis).by_token(capsys.readouterr().out.strip(), datetime.now(UTC))
    assert found is not None
    assert (found.person.name, found.person.roles) == ("Aino Pää", ("editor",))


def test_without_the_house_the_token_is_printed_all_the_same(capsys, monkeypatch, redis_away):
    monkeypatch.setenv("VASTINE_REDIS_URL", redis_away)
    assert main(["token", "create", "aino@example.org"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("vst_")
    assert said.err.count("\n") == 1


def test_nobody_gets_no_token(capsys):
    assert main(["token", "create", "nobody@example.org"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "vastine staff add" in said.err


def test_a_token_may_have_fewer_roles_than_its_owner_and_none_besides(capsys, redis):
    assert main(["staff", "add", "pia@example.org", "--name", "Pia", "--role", "editor", "moderator"]) == 0
    capsys.readouterr()
    assert main(["token", "create", "pia@example.org", "--role", "moderator"]) == 0
    found = Sessions(redis).by_token(capsys.readouterr().out.strip(), datetime.now(UTC))
    assert found is not None
    assert found.person.roles == ("moderator",)
    assert main(["token", "create", "pia@example.org", "--role", "admin"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "editor, moderator" in said.err
