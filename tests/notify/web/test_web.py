"""The doors find their settings."""

from services.notify.web import settings


def test_a_door_knows_the_settings_of_its_app(desk, tmp_path):
    with desk.app.test_request_context("/notify/deliveries"):
        assert settings().mailbox == tmp_path / "mailbox"
