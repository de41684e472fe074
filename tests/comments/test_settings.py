"""The settings of comments come from the environment, and all that is wrong is said at once."""

from datetime import timedelta

import pytest

from services.comments.settings import Settings
from shared.env.settings import SettingsError
from tests.fixtures.house import house_values


def values(tmp_path, **more):
    return house_values(tmp_path, "redis://127.0.0.1:1", **more)


def test_what_is_not_said_has_a_sound_default(tmp_path):
    given = values(tmp_path)
    del given["COMMENTS_SENDER_LIMIT"]
    settings = Settings.from_env(given)
    assert (settings.intake.sender_limit, settings.grace) == (6, timedelta(hours=72))


def test_the_limit_can_be_lifted(tmp_path):
    assert Settings.from_env(values(tmp_path, COMMENTS_SENDER_LIMIT="off")).intake.sender_limit is None


def test_private_links_begin_with_the_public_address(tmp_path):
    settings = Settings.from_env(values(tmp_path, VASTINE_PUBLIC_URL="https://vastine.example/"))
    assert settings.receipt_url("x") == "https://vastine.example/comments/receipts/x"
    assert settings.report_url("x") == "https://vastine.example/comments/reports/x"


def test_all_faults_are_said_at_once(tmp_path):
    with pytest.raises(SettingsError) as wrong:
        Settings.from_env(
            values(tmp_path, COMMENTS_RECEIPT_KEY="short", COMMENTS_SENDER_LIMIT="0", COMMENTS_GRACE_HOURS="x")
        )
    assert len(wrong.value.faults) == 3


def test_a_process_reads_its_own_environment(tmp_path, monkeypatch):
    for name, value in values(tmp_path).items():
        monkeypatch.setenv(name, value)
    assert Settings.of_this_process().house.site.name == "Testisäätiö"
