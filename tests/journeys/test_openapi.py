"""What the OpenAPI documents say and what the calls do agree, whatever schemathesis asks."""

from __future__ import annotations

from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import CHECKS, load_all_checks

from tests.journeys.house import House

load_all_checks()
EXAMPLES = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
# A wrong token is a 401 everywhere; the check asks for it without the header that we send in its stead.
NOT_OURS: Any = [CHECKS.get_one("ignored_auth")]


@pytest.fixture
def token(house: House) -> str:
    """Of somebody who may do everything."""
    return house.tokens["all"] if "all" in house.tokens else house.tokens["moderator"]


def schema_of(house: House, prefix: str) -> schemathesis.schemas.BaseSchema:
    document = requests.get(f"{house.url}{prefix}/api/openapi.json", timeout=20)
    assert document.status_code == 200
    loaded = schemathesis.openapi.from_dict(document.json())
    loaded.config.update(base_url=house.url)
    return loaded


@pytest.fixture
def articles(house: House) -> schemathesis.schemas.BaseSchema:
    return schema_of(house, "")


@pytest.fixture
def comments(house: House) -> schemathesis.schemas.BaseSchema:
    return schema_of(house, "/comments")


@pytest.fixture
def notify(house: House) -> schemathesis.schemas.BaseSchema:
    return schema_of(house, "/notify")


@pytest.fixture
def staff(house: House) -> schemathesis.schemas.BaseSchema:
    return schema_of(house, "/staff")


def ask(case: schemathesis.Case, token: str) -> None:
    case.call_and_validate(headers={"Authorization": f"Bearer {token}"}, excluded_checks=NOT_OURS, timeout=20)


@schemathesis.pytest.from_fixture("articles").parametrize()
@EXAMPLES
def test_articles_does_what_it_says(case: schemathesis.Case, token: str) -> None:
    ask(case, token)


@schemathesis.pytest.from_fixture("comments").parametrize()
@EXAMPLES
def test_comments_does_what_it_says(case: schemathesis.Case, token: str) -> None:
    ask(case, token)


@schemathesis.pytest.from_fixture("notify").parametrize()
@EXAMPLES
def test_notify_does_what_it_says(case: schemathesis.Case, token: str) -> None:
    ask(case, token)


@schemathesis.pytest.from_fixture("staff").parametrize()
@EXAMPLES
def test_staff_does_what_it_says(case: schemathesis.Case, token: str) -> None:
    ask(case, token)
