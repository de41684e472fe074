"""What the processes are told: complete, and never against the operator's own word."""

from __future__ import annotations

import pytest

from vastine.settings import HouseSettings
from vastine.up.demo_state import DemoState, keep_demo_state
from vastine.up.environment import environment_here, house_environment, mailbox_port, note_port, renew_mailbox_port
from vastine.up.folders import DataFolder
from vastine.up.keys import ensure_keys


@pytest.fixture
def told(tmp_path):
    """Makes the environment of a house from what the operator has set."""
    folder = DataFolder(tmp_path)
    folder.prepare()

    def make(**values: str) -> dict[str, str]:
        values = {"VASTINE_DATA": str(tmp_path), **values}
        return house_environment(values, HouseSettings.from_env(values), ensure_keys(folder.secrets))

    return make


def test_every_process_is_told_what_it_needs(told, tmp_path):
    values = told(VASTINE_PORT="8123", LANG="fi_FI.UTF-8")
    assert values["VASTINE_PUBLIC_URL"] == "http://127.0.0.1:8123"
    assert values["VASTINE_REDIS_URL"].startswith("unix://:")
    assert values["VASTINE_SMTP_URL"] == f"smtp://127.0.0.1:{mailbox_port(DataFolder(tmp_path))}"
    assert values["NOTIFY_PRIVATE_KEY_FILE"] == str(tmp_path / "secrets" / "notify-private.key")
    assert values["LANG"] == "fi_FI.UTF-8"


def test_what_the_operator_has_set_stays(told):
    values = told(
        VASTINE_REDIS_URL="redis://elsewhere", VASTINE_SMTP_URL="smtps://mail.example.org",
        VASTINE_FORM_KEY="own", NOTIFY_PRIVATE_KEY_FILE="/own", VASTINE_PUBLIC_URL="https://example.org",
    )  # fmt: skip
    assert values["VASTINE_REDIS_URL"] == "redis://elsewhere"
    assert values["VASTINE_SMTP_URL"] == "smtps://mail.example.org"
    assert values["VASTINE_PUBLIC_URL"] == "https://example.org"
    assert "VASTINE_FORM_KEY_FILE" not in values
    assert values["NOTIFY_PRIVATE_KEY_FILE"] == "/own"


def test_no_secret_that_opens_letters_is_in_the_environment_itself(told, tmp_path):
    secret = (tmp_path / "secrets" / "notify-private.key").read_text() if told() else ""
    assert secret not in told().values()


def test_a_command_hears_what_the_house_that_lives_here_hears(told, tmp_path):
    values = {"VASTINE_DATA": str(tmp_path), "VASTINE_PORT": "8123"}
    assert environment_here(values) == values
    of_the_house = told(VASTINE_PORT="8123")
    assert environment_here(values) == of_the_house


def test_the_mailbox_moves_only_when_the_house_starts(tmp_path):
    folder = DataFolder(tmp_path)
    folder.prepare()
    port = renew_mailbox_port(folder)
    assert mailbox_port(folder) == port


def test_the_demos_site_has_its_name_until_the_operator_gives_another(told, tmp_path):
    assert "VASTINE_SITE_NAME" not in told()
    keep_demo_state(DataFolder(tmp_path), DemoState.LAID_IN)
    assert told()["VASTINE_SITE_NAME"] == "Saranasäätiö"
    assert told()["VASTINE_CONTACT_EMAIL"] == "saranasaatio@example.org"
    assert told(VASTINE_LANGUAGE="sv")["VASTINE_SITE_NAME"] == "Stiftelsen Gångjärnet"
    own = told(VASTINE_SITE_NAME="Oma säätiö")
    assert own["VASTINE_SITE_NAME"] == "Oma säätiö"
    assert not {"VASTINE_CONTACT_EMAIL", "VASTINE_SITE_TAGLINE", "VASTINE_SITE_ABOUT"} & own.keys()


def test_a_house_that_refused_the_demo_does_not_bear_its_name(told, tmp_path):
    keep_demo_state(DataFolder(tmp_path), DemoState.REFUSED)
    assert "VASTINE_SITE_NAME" not in told()


def test_a_command_that_is_told_no_port_takes_the_one_where_the_house_listens(told, tmp_path):
    told()
    values = {"VASTINE_DATA": str(tmp_path)}
    note_port(DataFolder(tmp_path), 8123)
    assert environment_here(values)["VASTINE_PUBLIC_URL"] == "http://127.0.0.1:8123"
    assert environment_here(values | {"VASTINE_PORT": "8456"})["VASTINE_PUBLIC_URL"] == "http://127.0.0.1:8456"
