"""The settings of staff."""

import pytest

from services.staff.settings import Settings
from shared.env.settings import SettingsError


def test_all_faults_are_told_at_once():
    with pytest.raises(SettingsError) as told:
        Settings.from_env({"VASTINE_NOTIFY_PUBLIC_KEY": "short"})
    assert len(told.value.faults) == 4
    assert any("VASTINE_NOTIFY_PUBLIC_KEY" in fault for fault in told.value.faults)


def test_a_process_reads_its_own_environment(house_environment, monkeypatch):
    for name, value in house_environment.items():
        monkeypatch.setenv(name, value)
    assert Settings.of_this_process().notify_public_key == Settings.from_env(house_environment).notify_public_key


def test_a_provider_is_named_whole_or_not_at_all(house_environment):
    assert Settings.from_env(house_environment).provider is None
    with pytest.raises(SettingsError) as told:
        Settings.from_env(house_environment | {"STAFF_OIDC_ISSUER": "https://login.example"})
    assert "STAFF_OIDC_CLIENT_ID" in str(told.value)


def test_groups_become_roles_that_there_are(house_environment):
    whole = house_environment | {
        "STAFF_OIDC_ISSUER": "https://login.example", "STAFF_OIDC_CLIENT_ID": "vastine", "STAFF_OIDC_CLIENT_SECRET": "s",
    }  # fmt: skip
    provider = Settings.from_env(whole | {"STAFF_OIDC_ROLES": "web team=admin, editors=editor"}).provider
    assert provider is not None
    assert provider.roles == {"web team": "admin", "editors": "editor"}
    with pytest.raises(SettingsError):
        Settings.from_env(whole | {"STAFF_OIDC_ROLES": "editors=boss"})


def test_a_provider_is_trusted_with_nothing_unless_the_house_says_so(house_environment):
    whole = house_environment | {
        "STAFF_OIDC_ISSUER": "https://login.example", "STAFF_OIDC_CLIENT_ID": "vastine", "STAFF_OIDC_CLIENT_SECRET": "s",
    }  # fmt: skip
    provider = Settings.from_env(whole).provider
    assert provider is not None
    assert (provider.trusted, provider.two_factor_acr) == (False, ())
    provider = Settings.from_env(whole | {"STAFF_OIDC_TRUSTED": "yes", "STAFF_OIDC_TWO_FACTOR_ACR": "a, b"}).provider
    assert provider is not None
    assert (provider.trusted, provider.two_factor_acr) == (True, ("a", "b"))
