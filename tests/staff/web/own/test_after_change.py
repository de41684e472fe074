"""Sessions after somebody has changed how they sign in."""

from __future__ import annotations

from datetime import UTC, datetime

from flask import Flask, Response, g

from services.staff.web.own.after_change import renew_session, sign_out_elsewhere
from shared.sessions import Opening, Who
from tests.staff.arrange import House, added


def asking(house: House, person_id: str, *, bound: bool = False) -> Who:
    """Somebody in one browser, who is signed in in another one too."""
    house.browser_of(person_id)
    moment = datetime.now(UTC)
    cookie = house.sessions.open(person_id, Opening("password", "here", bound), moment)
    found = house.sessions.by_cookie(cookie, moment)
    assert found is not None
    return found


def test_only_the_session_of_the_change_goes_on(house: House, app: Flask) -> None:
    mari = added(house.database)
    here = asking(house, mari)
    with app.test_request_context():
        g.who = here
        sign_out_elsewhere()
    assert [each.browser for each in house.sessions.of_person(mari, datetime.now(UTC))] == ["here"]


def test_a_renewed_session_is_bound_no_more_keeps_its_forms_and_is_the_only_one(house: House, app: Flask) -> None:
    mari = added(house.database)
    here = asking(house, mari, bound=True)
    with app.test_request_context():
        g.who = here
        response = Response()
        renew_session(response)
    assert "vastine_staff=" in response.headers["Set-Cookie"]
    [session] = house.sessions.of_person(mari, datetime.now(UTC))
    assert here.session is not None
    assert session.id != here.session.id
    assert (session.csrf, session.bound, session.browser) == (here.csrf, False, "here")
