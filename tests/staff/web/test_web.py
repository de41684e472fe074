"""A change counts at once, or as soon as Redis is back."""

from datetime import UTC, datetime

from services.staff.app import create_app
from services.staff.settings import Settings
from services.staff.web import settings, take_effect
from shared.database import Database
from shared.sessions import Opening
from tests.fixtures.house import house_values
from tests.staff.arrange import added


def test_a_door_finds_the_settings_of_its_app(app, house):
    with app.app_context():
        assert settings() is house.settings


def test_a_change_counts_in_redis_before_the_door_answers(app, house):
    person_id = added(house.database)
    cookie = house.sessions.open(person_id, Opening(), datetime.now(UTC))
    with app.test_request_context():
        take_effect()
    assert house.sessions.by_cookie(cookie, datetime.now(UTC)) is not None


def test_a_door_goes_on_when_redis_is_away(tmp_path, redis_away, settings):
    # The courier will see to it.
    alone = Settings.from_env(house_values(tmp_path, redis_away))
    added(Database(alone.house.database_url))
    with create_app(alone).test_request_context():
        take_effect()
