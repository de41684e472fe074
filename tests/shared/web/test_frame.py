"""What surrounds a page: only the places that somebody may go."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import g

from shared.sessions import Person, Session, Who
from shared.web.frame import surroundings
from tests.shared.web.small_service import a_small_app

SESSION = Session("s1", "p1", "key", datetime.now(UTC), datetime.now(UTC), "password", "")


@pytest.mark.parametrize(
    ("role", "places"),
    [
        ("editor", ["/desk"]),
        ("moderator", ["/comments/moderation", "/notify/deliveries"]),
        ("contact", ["/notify/mailbox"]),
    ],
)
def test_a_colleague_sees_the_places_that_their_role_opens(tmp_path: Path, role: str, places: list[str]) -> None:
    with a_small_app(tmp_path, VASTINE_MAILBOX_DIR="mailbox").test_request_context("/desk/articles"):
        g.who = Who(Person("p1", "Anna", (role,)), SESSION)
        around = surroundings()
    assert [each["url"] for each in around["places"]] == places
    assert [each["current"] for each in around["places"] if each["url"] == "/desk"] in ([], [True])
    assert around["csrf"] == "key"


def test_without_a_mailbox_nobody_is_led_to_one(tmp_path: Path) -> None:
    with a_small_app(tmp_path).test_request_context("/desk"):
        g.who = Who(Person("p1", "Anna", ("contact",)), SESSION)
        assert surroundings()["places"] == []


def test_a_reader_is_nobody_and_nobody_is_asked(tmp_path: Path) -> None:
    with a_small_app(tmp_path).test_request_context("/notes/open"):
        around = surroundings()
    assert (around["who"], around["places"], around["csrf"]) == (None, [], "")
