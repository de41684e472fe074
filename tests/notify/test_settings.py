"""All that is wrong with the environment is said at once, and nothing wrong gets through."""

import base64
from datetime import timedelta

import pytest

from services.notify.settings import Settings
from shared.env.settings import SettingsError
from tests.fixtures.house import house_values


def settings(tmp_path, **values):
    return Settings.from_env(house_values(tmp_path, "redis://127.0.0.1:1") | values)


def test_what_is_not_told_has_a_sound_default(tmp_path):
    told = settings(tmp_path, VASTINE_PUBLIC_URL="https://lehti.example")
    assert (told.sender, told.mail_host) == ("vastine@lehti.example", "lehti.example")
    assert (told.mailbox, told.fallback_address, told.grace) == (None, None, timedelta(hours=72))


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("http://127.0.0.1:8000", "localhost"),
        ("http://[::1]:8000", "localhost"),
        ("https://sää.example", "xn--s-0faa.example"),
    ],
)
def test_the_name_in_our_letters_is_one_that_mail_can_bear(tmp_path, url, host):
    assert settings(tmp_path, VASTINE_PUBLIC_URL=url).mail_host == host


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("VASTINE_SMTP_URL", ""), ("VASTINE_SMTP_URL", "http://mail.example"), ("VASTINE_SMTP_URL", "smtp://"),
        ("VASTINE_SMTP_URL", "smtp://mail.example:port"),
        ("VASTINE_SMTP_URL", "smtp://a:%C3%A4@mail.example"), ("NOTIFY_PRIVATE_KEY", ""),
        ("NOTIFY_PRIVATE_KEY", base64.b64encode(b"short").decode()), ("NOTIFY_FROM", "nobody"),
        ("NOTIFY_FROM", "a@b.example\r\nBcc: c@d.example"), ("NOTIFY_FALLBACK_ADDRESS", "Toimisto <a@b.example>"),
        ("NOTIFY_GRACE_HOURS", "-1"),
    ],
)  # fmt: skip
def test_a_fault_names_its_setting(tmp_path, name, value):
    with pytest.raises(SettingsError, match=name):
        settings(tmp_path, **{name: value})


def test_this_process_is_told_by_its_environment(tmp_path, monkeypatch):
    for name, value in house_values(tmp_path, "redis://127.0.0.1:1", NOTIFY_GRACE_HOURS="1").items():
        monkeypatch.setenv(name, value)
    assert Settings.of_this_process().grace == timedelta(hours=1)
