"""`vastine staff add`."""

from __future__ import annotations

import io

import pytest

from services.staff.use_cases.check_password import check_password
from services.staff.use_cases.find_person import find_person
from services.staff.use_cases.see_sign_in_link import see_sign_in_link
from tests.vastine.staffed_house import staffed_house
from vastine.at_staff import at_staff
from vastine.cli import main

ADD = ["staff", "add", "Aino@example.org", "--name", "Aino Pää", "--role", "admin", "editor", "--role", "contact"]
PASSWORD = "korkea kuusi kasvaa"


@pytest.fixture
def values(tmp_path, redis_url, monkeypatch) -> dict[str, str]:
    told = staffed_house(tmp_path, VASTINE_REDIS_URL=redis_url, VASTINE_PUBLIC_URL="http://localhost")
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    return told


def test_a_colleague_gets_roles_and_a_link_that_signs_in(values, capsys):
    assert main(ADD) == 0
    said = capsys.readouterr()
    assert said.err == ""
    with at_staff(values) as staff:
        found = find_person(staff.database, email="aino@example.org")
        assert found is not None
        assert found.roles == ("admin", "editor", "contact")
        assert see_sign_in_link(staff.database, said.out.strip().rpartition("/")[2], staff.now())


def test_a_password_comes_from_standard_input_and_is_not_printed(values, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert main([*ADD, "--password-stdin"]) == 0
    said = capsys.readouterr()
    assert PASSWORD not in said.out + said.err
    with at_staff(values) as staff:
        assert check_password(staff.database, "aino@example.org", PASSWORD, staff.now())


def test_without_the_house_it_counts_later(values, capsys, monkeypatch, redis_away):
    monkeypatch.setenv("VASTINE_REDIS_URL", redis_away)
    assert main(ADD) == 0
    said = capsys.readouterr()
    assert "can sign in" in said.out
    assert said.err == "vastine: the house is not running, so this counts as soon as it runs.\n"


def test_what_cannot_be_is_a_sentence_and_a_non_zero_exit(values, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    assert main([*ADD, "--password-stdin"]) == 1
    assert capsys.readouterr().err == "vastine: Choose a password of at least 12 characters.\n"
    monkeypatch.setattr("sys.stdin", io.StringIO("chickenwing101\n"))
    assert main([*ADD, "--password-stdin"]) == 1
    assert "leaked somewhere" in capsys.readouterr().err
    assert main(ADD) == 0
    assert main(ADD) == 1
    assert "already" in capsys.readouterr().err


def test_an_unknown_role_is_refused(values):
    with pytest.raises(SystemExit) as ended:
        main([*ADD[:5], "--role", "king"])
    assert ended.value.code == 2
