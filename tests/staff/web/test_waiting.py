"""The answers to somebody who has to wait."""

from services.staff.web.waiting import TRY_AGAIN_SECONDS, held_back, not_now, put_off, too_many
from shared.web.texts import speaking


def test_a_pause_is_told_in_whole_minutes_and_to_programs_in_seconds(app):
    with app.app_context(), speaking("en"):
        assert "a minute" in too_many(60)
        assert "2 minutes" in too_many(61)
    assert held_back("page", 61) == ("page", 429, {"Retry-After": "61"})


def test_while_nobody_can_be_let_in_it_is_said_when_to_come_back(app):
    with app.app_context(), speaking("en"):
        assert "Try again" in not_now()
    assert put_off("page") == ("page", 503, {"Retry-After": str(TRY_AGAIN_SECONDS)})
