"""An admin in a browser, the key of their forms, and a form that is filled in well."""

from __future__ import annotations

import pytest

from tests.staff.arrange import an_admin


@pytest.fixture
def admin(house):
    return house.browser_of(an_admin(house.database))


@pytest.fixture
def key(house, admin):
    return house.csrf(admin)
