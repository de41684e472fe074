"""The first admin comes in by the printed link."""

from __future__ import annotations

from services.staff.use_cases.make_first_link import make_first_link
from tests.staff.arrange import an_admin

EEVA = {"name": "Eeva Eka", "email": "eeva@example.org"}


def test_they_are_signed_in_and_welcomed(house, settings):
    secret, browser = make_first_link(house.database, settings.house.clock()), house.stranger()
    assert "no staff yet" in browser.get(f"/staff/first/{secret}?lang=en").text
    wrong = browser.post(f"/staff/first/{secret}", data=EEVA | {"email": "eeva"})
    assert wrong.status_code == 422
    assert "Eeva Eka" in wrong.text
    answer = browser.post(f"/staff/first/{secret}", data=EEVA)
    assert (answer.status_code, answer.location) == (303, "/staff/welcome")
    assert "Welcome, Eeva Eka" in browser.get("/staff/welcome?lang=en").text
    assert browser.get("/staff/people").status_code == 200
    assert house.stranger().post(f"/staff/first/{secret}", data=EEVA).status_code == 410


def test_a_forged_link_and_one_that_comes_too_late_are_refused_kindly(house, settings):
    secret = make_first_link(house.database, settings.house.clock())
    an_admin(house.database)
    for link in (secret, "forged", "x" * 10_000):
        assert house.stranger().get(f"/staff/first/{link}").status_code == 410
        assert house.stranger().post(f"/staff/first/{link}", data=EEVA).status_code == 410
