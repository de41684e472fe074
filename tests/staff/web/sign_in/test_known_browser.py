"""Strangers' guesses lock nobody out of the browser that they always use."""

from services.staff.web.sign_in.known_browser import COOKIE
from tests.staff.arrange import PASSWORD, added, an_admin

EMAIL = "mari.virta@example.org"


def tried(browser, password: str = "x", email: str = EMAIL) -> int:
    return int(browser.post("/staff/sign-in", data={"email": email, "password": password}).status_code)


def test_while_strangers_guess_a_known_browser_gets_in(house):
    added(house.database, password=PASSWORD)
    own = house.stranger()
    assert tried(own, PASSWORD) == 303
    assert {tried(house.stranger()) for _ in range(11)} == {422, 429}
    assert tried(house.stranger(), PASSWORD) == 429
    assert tried(own, PASSWORD) == 303


def test_a_known_browser_is_slowed_down_too(house):
    added(house.database, password=PASSWORD)
    own = house.stranger()
    tried(own, PASSWORD)
    assert [tried(own) for _ in range(11)] == [422] * 10 + [429]


def test_a_browser_is_known_for_its_own_person_alone_and_a_forged_one_is_not(house):
    added(house.database, password=PASSWORD)
    an_admin(house.database, password=PASSWORD)
    for _ in range(10):
        tried(house.stranger())
    other, forger = house.stranger(), house.stranger()
    tried(other, PASSWORD, "aino@example.org")
    forger.set_cookie(COOKIE, "number.forged")
    assert tried(other, PASSWORD) == tried(forger, PASSWORD) == 429


def test_the_cookie_opens_nothing_and_names_nobody(house):
    added(house.database, password=PASSWORD)
    own = house.stranger()
    tried(own, PASSWORD)
    cookie = own.get_cookie(COOKIE)
    assert cookie is not None
    assert cookie.http_only
    assert "mari" not in cookie.value
    fresh = house.stranger()
    fresh.set_cookie(COOKIE, cookie.value)
    assert fresh.get("/staff/me").status_code == 303


def test_guesses_at_many_accounts_from_one_network_are_slowed_down(house):
    answers = [tried(house.stranger(), email=f"somebody{number}@example.org") for number in range(31)]
    assert answers == [422] * 30 + [429]


def test_a_forged_forwarding_header_makes_nobody_another_sender(house):
    def guess(number: int) -> int:
        headers = {"X-Forwarded-For": f"198.51.{number}.7", "Forwarded": f"for=198.51.{number}.7"}
        data = {"email": f"somebody{number}@example.org", "password": "x"}
        return int(house.stranger().post("/staff/sign-in", data=data, headers=headers).status_code)

    assert [guess(number) for number in range(31)][-1] == 429
