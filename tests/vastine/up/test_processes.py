"""The table of processes."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from vastine.settings import HouseSettings
from vastine.up.folders import DataFolder
from vastine.up.processes import house_programs


@pytest.fixture
def names(tmp_path):
    DataFolder(tmp_path).prepare()

    def named(**values: str) -> list[str]:
        settings = HouseSettings.from_env({"VASTINE_DATA": str(tmp_path), **values})
        return [program.name for program in house_programs(settings)]

    return named


def test_the_web_opens_last_and_so_closes_first(names):
    assert names() == ["mailbox", "worker", "couriers", "web"]


def test_an_own_mail_server_needs_no_mailbox(names):
    assert names(VASTINE_SMTP_URL="smtp://mail.example.org") == ["worker", "couriers", "web"]


def test_every_program_is_a_module_that_is_there(tmp_path):
    DataFolder(tmp_path).prepare()
    programs = house_programs(HouseSettings.from_env({"VASTINE_DATA": str(tmp_path)}))
    modules = [program.argv[program.argv.index("-m") + 1] for program in programs]
    assert all(find_spec(module) for module in modules)
