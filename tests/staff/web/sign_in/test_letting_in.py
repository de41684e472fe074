"""A session that begins says how and where; whoever must have a second step is led there."""

from __future__ import annotations

from services.staff.app import create_app
from services.staff.models import Passkey
from services.staff.settings import Settings
from tests.staff.arrange import NOW, PASSWORD, added

RIGHT = {"email": "mari.virta@example.org", "password": PASSWORD}
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"


def test_the_session_knows_its_way_and_its_browser(house):
    mari = added(house.database, password=PASSWORD)
    house.stranger().post("/staff/sign-in", data=RIGHT, headers={"User-Agent": FIREFOX})
    [session] = house.sessions.of_person(mari, house.settings.house.clock())
    assert (session.how, session.browser, session.bound) == ("password", "Firefox, Linux", False)


def test_where_a_second_step_is_required_one_may_do_nothing_but_set_it_up(house, house_environment):
    mari = added(house.database, password=PASSWORD)
    strict = create_app(Settings.from_env(house_environment | {"STAFF_SECOND_STEP_REQUIRED": "yes"}))
    browser = strict.test_client()
    answer = browser.post("/staff/sign-in", data=RIGHT | {"next": "/comments/moderation"})
    assert answer.location == "/staff/me/second-step?next=/comments/moderation"
    assert browser.get("/staff/me/second-step").status_code == 200
    [session] = house.sessions.of_person(mari, house.settings.house.clock())
    assert session.bound
    assert browser.get("/staff/me/password").status_code != 200


def test_where_a_second_step_is_required_a_passkey_of_ones_own_is_asked_for(house, house_environment):
    mari = added(house.database, password=PASSWORD)
    with house.database.writing() as session:
        session.add(Passkey(
            id="p" * 26, person_id=mari, credential_id=b"c", public_key=b"k", sign_count=0, name="Puhelin",
            made_at=NOW, last_used_at=None,
        ))  # fmt: skip
    strict = create_app(Settings.from_env(house_environment | {"STAFF_SECOND_STEP_REQUIRED": "yes"}))
    answer = strict.test_client().post("/staff/sign-in", data=RIGHT)
    assert answer.status_code == 403
    assert "data-passkey-entrance" in answer.text
    assert house.sessions.of_person(mari, house.settings.house.clock()) == []
