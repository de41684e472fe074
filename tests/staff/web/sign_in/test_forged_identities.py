"""What a provider signs is believed, and nothing that only looks like it; how strong its sign-in was is read from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from services.staff.app import create_app
from services.staff.settings import Settings
from shared.sessions import Sessions
from tests.staff.arrange import House, added, record
from tests.staff.provider.forging import Forging, a_key, forging_provider
from tests.staff.second_steps import with_codes

EMAIL = "mari.virta@example.org"
ANOTHER = a_key()
Forge = Callable[[Forging, dict[str, Any]], str]
# A test says them in seconds from now.
MOMENTS = ("exp", "auth_time")


@pytest.fixture(scope="module")
def provider() -> Iterator[Forging]:
    with forging_provider() as running:
        yield running


@pytest.fixture
def at(provider, house_environment, database, redis) -> Iterator[Callable[..., House]]:
    """A house that knows the provider, by these settings."""
    made = []

    def house(**more: str) -> House:
        told = {
            "STAFF_OIDC_ISSUER": provider.issuer, "STAFF_OIDC_CLIENT_ID": "vastine", "STAFF_OIDC_CLIENT_SECRET": "s",
        }  # fmt: skip
        settings = Settings.from_env(house_environment | told | more)
        made.append(House(create_app(settings), database, settings, Sessions(redis)))
        return made[-1]

    yield house
    for each in made:
        each.app.extensions["place"].database.close()


def come(house: House, provider: Forging, forge: Forge = Forging.signed, **changes: Any):
    """Comes back from the provider with what it gives out for this errand, made by `forge`."""
    browser = house.stranger()
    page = browser.post("/staff/sign-in/provider", data={"next": "/staff/me"}).text
    asked = parse_qs(urlsplit(unescape(re.search(r'href="(http://127[^"]+)"', page)[1])).query)  # type: ignore[index]
    now = int(house.settings.house.clock().timestamp())
    claims = {
        "iss": provider.issuer, "aud": "vastine", "sub": "1", "nonce": asked["nonce"][0], "iat": now, "exp": now + 300,
        "auth_time": now, "email": EMAIL, "email_verified": True,
    } | {name: now + value if name in MOMENTS and value is not None else value for name, value in changes.items()}  # fmt: skip
    provider.answer = forge(provider, {name: value for name, value in claims.items() if value is not None})
    return browser, browser.get(f"/staff/sign-in/provider/back?code=x&state={asked['state'][0]}")


FORGED: dict[str, tuple[Forge, dict[str, Any]]] = {
    "signed with another key": (lambda provider, claims: provider.signed(claims, ANOTHER), {}),
    "signed by nobody": (Forging.unsigned, {}),
    "signed with the public key": (Forging.signed_with_what_everybody_knows, {}),
    "changed after it was signed": (lambda provider, claims: provider.changed(claims), {}),
    "of another issuer": (Forging.signed, {"iss": "https://evil.example"}),
    "for another audience": (Forging.signed, {"aud": "another"}),
    "for several, given to another": (Forging.signed, {"aud": ["vastine", "another"], "azp": "another"}),
    "for another errand": (Forging.signed, {"nonce": "x" * 43}),
    "for no errand": (Forging.signed, {"nonce": None}),
    "expired": (Forging.signed, {"exp": -120}),
    "without an end": (Forging.signed, {"exp": None}),
    "of a sign-in long ago": (Forging.signed, {"auth_time": -3600}),
    "no token": (lambda *_: "x.y.z", {}),
}


@pytest.mark.parametrize(("forge", "changes"), FORGED.values(), ids=FORGED)
def test_a_forged_identity_is_refused_kindly_and_on_record(at, provider, forge, changes):
    house = at()
    added(house.database)
    browser, answer = come(house, provider, forge, **changes)
    assert answer.status_code == 422
    assert "ei voitu hyväksyä" in answer.text
    assert 'href="/staff/sign-in"' in answer.text
    assert "vastine_staff=" not in str(answer.headers)
    assert browser.get("/staff/me").status_code == 303
    assert record(house.database)[-1] == (None, "provider identity refused", None)


def test_the_right_one_is_let_in(at, provider):
    house = at()
    mari = added(house.database)
    browser, answer = come(house, provider)
    assert (answer.status_code, answer.location) == (303, "/staff/me")
    assert "Mari Virta" in browser.get("/staff/me").text
    [session] = house.sessions.of_person(mari, house.settings.house.clock())
    assert session.is_fresh(house.settings.house.clock())


STRONG: list[dict[str, Any]] = [{"amr": ["pwd", "mfa"]}, {"amr": ["pwd", "otp"]}, {"acr": "http://id.example/loa3"}]
WEAK: list[dict[str, Any]] = [
    {}, {"amr": ["pwd"]}, {"amr": ["otp", "sms"]}, {"amr": ["hwk"]}, {"amr": "mfa"}, {"amr": [["mfa"]]}, {"acr": "1"},
]  # fmt: skip
REQUIRED = {"STAFF_SECOND_STEP_REQUIRED": "yes", "STAFF_OIDC_TWO_FACTOR_ACR": "http://id.example/loa3"}


@pytest.mark.parametrize("said", STRONG)
def test_a_provider_that_says_it_asked_for_two_factors_is_enough(at, provider, said):
    house = at(**REQUIRED)
    mari = added(house.database)
    with_codes(house.database, mari, house.settings.code_key, house.settings.house.clock() - timedelta(minutes=5))
    assert come(house, provider, **said)[1].location == "/staff/me"


@pytest.mark.parametrize("said", WEAK)
def test_one_that_does_not_say_so_counts_as_one_step(at, provider, said):
    house = at(**REQUIRED)
    mari = added(house.database)
    assert come(house, provider, **said)[1].location == "/staff/me/second-step?next=/staff/me"
    with_codes(house.database, mari, house.settings.code_key, house.settings.house.clock() - timedelta(minutes=5))
    browser, answer = come(house, provider, **said)
    assert 'name="half_way"' in answer.text
    assert browser.get("/staff/me").status_code == 303


def test_one_that_does_not_say_when_opens_no_fresh_session(at, provider):
    house = at()
    added(house.database, roles=("admin",))
    browser, answer = come(house, provider, auth_time=None)
    assert answer.location == "/staff/me"
    assert browser.get("/staff/me").status_code == 200
    assert str(browser.get("/staff/people/invite").location).startswith("/staff/confirm")


def test_a_house_may_trust_its_provider_for_both(at, provider):
    house = at(STAFF_SECOND_STEP_REQUIRED="yes", STAFF_OIDC_TRUSTED="yes")
    mari = added(house.database)
    assert come(house, provider, auth_time=-36_000)[1].location == "/staff/me"
    [session] = house.sessions.of_person(mari, house.settings.house.clock())
    assert session.is_fresh(house.settings.house.clock())
    assert "max_age" not in house.stranger().post("/staff/sign-in/provider").text
    assert "max_age=900" in at().stranger().post("/staff/sign-in/provider").text
