"""Signing in with a real OpenID Connect provider, and every way in which somebody is sent back without it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape

import pytest
from flask.testing import FlaskClient

from services.staff.app import create_app
from services.staff.settings import Settings
from services.staff.use_cases.find_person import find_person
from shared.sessions import Sessions
from tests.fixtures.house import house_values
from tests.journeys.house import free_port
from tests.staff.arrange import House, added, an_admin, record, row
from tests.staff.provider.running import SECRET, Running, running_provider

ROLES = "toimitus=editor, valvojat=moderator, johto=admin"
MARI = {"email": "Mari.Virta@example.org", "email_verified": True, "name": "Mari Virta", "groups": ["toimitus"]}


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running_provider(tmp_path_factory.mktemp("provider")) as running:
        yield running


@pytest.fixture
def there(tmp_path, redis_url, redis, database, provider) -> Iterator[House]:
    """A house that knows the provider."""
    house = a_house(tmp_path, redis_url, redis, database, provider.issuer)
    yield house
    house.app.extensions["place"].database.close()


def a_house(tmp_path, redis_url, redis, database, issuer: str, roles: str = ROLES) -> House:
    settings = Settings.from_env(house_values(
        tmp_path, redis_url, STAFF_OIDC_ISSUER=issuer, STAFF_OIDC_CLIENT_ID="vastine", STAFF_OIDC_CLIENT_SECRET=SECRET,
        STAFF_OIDC_LABEL="Talon tunnus", STAFF_OIDC_ROLES=roles,
    ))  # fmt: skip
    return House(create_app(settings), database, settings, Sessions(redis))


def left(browser: FlaskClient, wanted: str = "") -> str:
    """Where the browser is sent to."""
    answer = browser.post("/staff/sign-in/provider", data={"next": wanted})
    assert answer.status_code == 200
    address = unescape(re.search(r'href="(http://127[^"]+)"', answer.text)[1])  # type: ignore[index]
    assert answer.headers["Refresh"] == f"0; url={address}"
    return address


def come(browser: FlaskClient, provider: Running, subject: str, wanted: str = ""):
    return browser.get(provider.sign_in(left(browser, wanted), subject))


def test_a_verified_address_links_and_from_then_on_the_identity_counts(there, provider):
    person_id = added(there.database, roles=("editor", "contact"))
    provider.knows("mari-1", **MARI)
    browser = there.stranger()
    answer = come(browser, provider, "mari-1", "/staff/me?x=1")
    assert (answer.status_code, answer.location) == (303, "/staff/me?x=1")
    assert "Mari Virta" in browser.get("/staff/me").text
    assert (person_id, "provider identity linked", person_id) in record(there.database)
    provider.knows("mari-1", **MARI | {"email": "uusi@example.org", "email_verified": False})
    assert come(there.stranger(), provider, "mari-1").status_code == 303
    # What no group stands for stays.
    assert row(there.database, person_id).roles == ("editor", "contact")


def test_somebody_new_comes_in_by_their_group_and_their_roles_follow_it(there, provider):
    an_admin(there.database)
    provider.knows("uuno", email="uuno@example.org", email_verified=True, name="Uuno Uusi", groups=["valvojat"])
    assert come(there.stranger(), provider, "uuno").location == "/comments/moderation"
    provider.knows("uuno", email="uuno@example.org", email_verified=True, name="Uuno Uusi", groups=["toimitus"])
    assert come(there.stranger(), provider, "uuno").location == "/desk"
    found = find_person(there.database, email="uuno@example.org")
    assert found is not None
    assert (found.name, found.roles) == ("Uuno Uusi", ("editor",))


def test_the_last_admin_stays_one(there, provider):
    person_id = an_admin(there.database)
    provider.knows("aino", email="aino@example.org", email_verified=True, groups=[])
    assert come(there.stranger(), provider, "aino").status_code == 303
    assert row(there.database, person_id).roles == ("admin",)
    assert ("provider", "last admin kept despite provider", person_id) in record(there.database)


@pytest.mark.parametrize("verified", [False, None, "true"])
def test_an_address_that_is_not_verified_links_nobody(there, provider, verified):
    added(there.database)
    provider.knows("vale", **MARI | {"email_verified": verified, "groups": ["johto"]})
    answer = come(there.stranger(), provider, "vale")
    assert answer.status_code == 403
    assert "kutsu" in answer.text
    assert "vastine_staff=" not in str(answer.headers)


def test_without_a_group_of_ours_a_stranger_is_sent_to_ask_for_an_invitation(there, provider):
    provider.knows("vieras", email="vieras@example.org", email_verified=True, groups=["kahvila"])
    assert come(there.stranger(), provider, "vieras").status_code == 403
    assert (None, "provider identity refused", None) in record(there.database)


def test_a_callback_counts_once_in_one_browser(there, provider):
    added(there.database)
    provider.knows("mari-2", **MARI)
    first, other = there.stranger(), there.stranger()
    back = provider.sign_in(left(first), "mari-2")
    assert first.get(back).status_code == 303
    assert first.get(back).status_code == 422
    back = provider.sign_in(left(first), "mari-2")
    left(other)
    answer = other.get(back)
    assert answer.status_code == 422
    assert "toisessa selaimessa" in answer.text
    assert "vastine_staff=" not in str(answer.headers)


@pytest.mark.parametrize("forged", ["", "?state=x&code=y", "?code=y", "?state="])
def test_a_forged_state_is_refused(there, forged):
    browser = there.stranger()
    left(browser)
    assert browser.get(f"/staff/sign-in/provider/back{forged}").status_code == 422


@pytest.mark.parametrize("changed", ["nonce", "verifier"])
def test_a_token_for_another_errand_is_refused(there, provider, redis, changed):
    added(there.database)
    provider.knows("mari-3", **MARI)
    browser = there.stranger()
    back = provider.sign_in(left(browser), "mari-3")
    (key,) = redis.keys("staff:errand:*")
    redis.set(key, json.dumps(json.loads(redis.get(key)) | {changed: "x" * 43}))
    answer = browser.get(back)
    assert answer.status_code == 422
    assert "ei voitu hyväksyä" in answer.text
    assert (None, "provider identity refused", None) in record(there.database)


def test_whoever_turns_back_at_the_provider_can_begin_again(there):
    browser = there.stranger()
    state = re.search(r"state=([^&]+)", left(browser))[1]  # type: ignore[index]
    answer = browser.get(f"/staff/sign-in/provider/back?error=access_denied&state={state}")
    assert answer.status_code == 422
    assert 'href="/staff/sign-in"' in answer.text


def test_an_answer_of_another_provider_is_refused(there, provider):
    provider.knows("mari-4", **MARI)
    browser = there.stranger()
    back = provider.sign_in(left(browser), "mari-4")
    assert browser.get(re.sub(r"iss=[^&]+", "iss=https%3A%2F%2Fevil.example", back)).status_code == 422


def test_with_the_provider_away_the_page_says_so_and_other_ways_work(tmp_path, redis_url, redis, database):
    away = a_house(tmp_path, redis_url, redis, database, f"http://127.0.0.1:{free_port()}")
    answer = away.stranger().post("/staff/sign-in/provider")
    assert answer.status_code == 503
    assert "Talon tunnus ei vastaa" in answer.text
    assert away.stranger().get("/staff/sign-in").status_code == 200


def test_where_no_provider_is_named_there_is_no_such_door(house):
    assert house.stranger().post("/staff/sign-in/provider").status_code == 404
