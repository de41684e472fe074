"""One's own passkeys: adding, renaming and removing."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from flask.testing import FlaskClient

from services.staff.use_cases.list_passkeys import list_passkeys
from shared.sessions import Opening
from shared.web.place import COOKIE
from tests.staff.arrange import House, added, an_admin, csrf_of
from tests.staff.authenticator import Authenticator, challenge_in

LIST = "/staff/me/passkeys"


def question(browser: FlaskClient) -> bytes:
    csrf = csrf_of(browser.get(LIST).text)
    return challenge_in(browser.post(f"{LIST}/question", data={"csrf": csrf}).get_json())


def add(browser: FlaskClient, credential: dict):
    csrf = csrf_of(browser.get(LIST).text)
    return browser.post(LIST, data={"csrf": csrf, "name": "Puhelin", "credential": json.dumps(credential)})


def opened(house: House, person_id: str, opening: Opening, minutes: int = 0) -> FlaskClient:
    browser = house.browser_of(person_id)
    at = datetime.now(UTC) - timedelta(minutes=minutes)
    browser.set_cookie(COOKIE, house.sessions.open(person_id, opening, at))
    return browser


def test_a_passkey_is_added_renamed_and_removed_which_ends_other_sessions(house):
    person_id = added(house.database)
    browser = house.browser_of(person_id)
    assert add(browser, Authenticator().make(question(browser), person_id)).get_json() == {"to": f"{LIST}?done=added"}
    (kept,) = list_passkeys(house.database, person_id)
    csrf = csrf_of(browser.get(LIST).text)
    browser.post(f"{LIST}/{kept.id}/name", data={"csrf": csrf, "name": "Kone"})
    assert "Kone" in browser.get(LIST).text
    elsewhere = house.browser_of(person_id)
    assert browser.post(f"{LIST}/{kept.id}/remove", data={"csrf": csrf}).status_code == 303
    assert list_passkeys(house.database, person_id) == []
    assert (elsewhere.get(LIST).status_code, browser.get(LIST).status_code) == (303, 200)


def test_a_question_to_one_person_is_no_question_to_another(house):
    mari, aino = added(house.database), an_admin(house.database)
    answered = Authenticator().make(question(house.browser_of(mari)), mari)
    assert add(house.browser_of(aino), answered).status_code == 422
    assert list_passkeys(house.database, aino) == []


def test_a_passkey_of_somebody_else_is_not_taken_over(house):
    mari, aino, device = added(house.database), an_admin(house.database), Authenticator()
    for person_id, status in ((mari, 200), (aino, 422)):
        browser = house.browser_of(person_id)
        assert add(browser, device.make(question(browser), person_id)).status_code == status


def test_an_old_sign_in_adds_and_removes_none(house):
    browser = opened(house, added(house.database), Opening(), minutes=16)
    page = browser.get(LIST).text
    assert "/staff/confirm?next=/staff/me/passkeys" in page
    csrf = csrf_of(page)
    assert browser.post(f"{LIST}/question", data={"csrf": csrf}).status_code == 403
    assert browser.post(f"{LIST}/x/remove", data={"csrf": csrf}).status_code == 403


def test_the_first_passkey_frees_whoever_was_to_set_up_a_second_step(house):
    person_id = added(house.database)
    browser = opened(house, person_id, Opening(bound=True, csrf="kept"))
    before = browser.get_cookie(COOKIE)
    assert browser.get("/staff/people").status_code == 403
    assert add(browser, Authenticator().make(question(browser), person_id)).status_code == 200
    after = browser.get_cookie(COOKIE)
    assert before is not None
    assert after is not None
    assert before.value != after.value
    found = house.sessions.by_cookie(after.value, datetime.now(UTC))
    assert found is not None
    assert found.session is not None
    assert (found.session.bound, found.csrf) == (False, "kept")


def test_at_another_address_the_page_says_where_passkeys_work(house):
    person_id = added(house.database)
    browser = house.browser_of(person_id)
    assert "data-passkey-workshop" in browser.get(LIST).text
    browser.set_cookie(COOKIE, house.sessions.open(person_id, Opening(), datetime.now(UTC)), domain="127.0.0.1")
    page = browser.get(LIST, base_url="http://127.0.0.1").text
    assert 'href="http://localhost/staff/me/passkeys"' in page
    assert "data-passkey-workshop" not in page
