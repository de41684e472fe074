"""The app of staff answers alone, below its prefix."""

from services.staff.app import create_app
from shared.web.app import doors_of
from tests.fixtures.house import house_values


def test_it_lives_is_ready_and_tells_its_figures(house):
    stranger = house.stranger()
    assert stranger.get("/staff/healthz").json == {"status": "ok", "service": "staff"}
    assert stranger.get("/staff/readyz").status_code == 200
    assert "vastine_staff_people 0.0" in stranger.get("/staff/metrics").text


def test_its_calls_are_described(house):
    document = house.stranger().get("/staff/api/openapi.json").json
    assert list(document["paths"]) == ["/staff/api/v1/me"]


def test_every_door_stands_below_the_prefix_and_only_signing_in_and_public_photos_are_open(app):
    doors = doors_of(app)
    assert all(door.path.startswith("/staff") for door in doors)
    open_doors = {door.path for door in doors if door.may is None}
    assert open_doors == {
        "/staff/sign-in", "/staff/sign-in/<link>", "/staff/sign-in/code", "/staff/sign-in/by-mail",
        "/staff/sign-in/passkey", "/staff/sign-in/passkey/question", "/staff/sign-in/provider", "/staff/sign-in/provider/back",
        "/staff/first/<link>", "/staff/photos/<person_id>/<mark>.webp",
        "/staff/healthz", "/staff/readyz", "/staff/metrics",
    }  # fmt: skip


def test_an_unmigrated_database_is_not_ready(tmp_path, redis_url, settings):
    other = type(settings).from_env(house_values(tmp_path / "other", redis_url))
    assert create_app(other).test_client().get("/staff/readyz").status_code == 503
