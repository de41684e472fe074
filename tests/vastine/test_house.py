"""The wiring of the house."""

from __future__ import annotations

from vastine.house import SERVICES, installed_services, migrations_of


def test_every_service_is_installed_and_brings_its_migrations():
    assert installed_services() == list(SERVICES)
    assert all(list((migrations_of(service) / "versions").glob("*.py")) for service in SERVICES)
