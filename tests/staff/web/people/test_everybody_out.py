"""An admin ends everybody's sessions at once."""

from __future__ import annotations

from tests.staff.arrange import added, record

HERE = "/staff/people/sign-out"


def test_everybody_is_out_everywhere_but_in_the_browser_that_asked(house, admin, key):
    mari = added(house.database)
    phone, laptop = house.browser_of(mari), house.browser_of(mari)
    assert {each.get("/staff/me").status_code for each in (phone, laptop)} == {200}
    answer = admin.post(HERE, data={"csrf": key})
    assert answer.location == "/staff/people?everybody_out=yes"
    assert {each.get("/staff/me").status_code for each in (phone, laptop)} == {303}
    assert house.sessions.of_person(mari, house.settings.house.clock()) == []
    assert 'role="status"' in admin.get(answer.location).text
    [(by, _, about)] = [line for line in record(house.database) if line[1] == "everybody signed out"]
    assert by is not None
    assert about is None


def test_it_is_asked_for_on_a_page_that_says_what_happens(house, admin):
    assert f'href="{HERE}"' in admin.get("/staff/people").text
    page = admin.get(f"{HERE}?lang=en").text
    assert f'action="{HERE}"' in page
    assert "You yourself stay in" in page


def test_without_a_fresh_sign_in_nobody_is_sent_out(house):
    mari = added(house.database)
    boss = added(house.database, email="aino@example.org", name="Aino", roles=("admin",))
    late = house.browser_of(boss, minutes_ago=20)
    phone = house.browser_of(mari)
    answer = late.post(HERE, data={"csrf": house.csrf(late)})
    assert answer.status_code in {303, 403}
    assert phone.get("/staff/me").status_code == 200
