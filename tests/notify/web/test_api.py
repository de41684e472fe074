"""Deliveries for programs, exactly as the OpenAPI document says."""

import pytest

from services.notify.use_cases.record_sent import record_sent
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from services.notify.use_cases.take_in_letter import OCCASIONS, take_in_letter
from shared.sessions import Role
from tests.notify.builders import NOON, REQUEST, a_claim, a_delivery, a_letter, a_request

CALL = "/notify/api/v1/deliveries"


def test_states_come_without_personal_data(desk, database):
    delivery = a_delivery(database)
    a_claim(database, delivery)
    record_sent(database, delivery, NOON)
    answer = desk.program(Role.MODERATOR, CALL).json
    assert answer["counts"] == {"waiting": 0, "sending": 0, "sent": 1, "failed": 0}
    assert answer["next"] is None
    assert answer["deliveries"] == [{
        "id": delivery, "about": REQUEST, "kind": "contact_request", "status": "sent", "language": "fi", "attempts": 1,
        "requested_at": "2026-11-23T10:00:00Z", "next_at": None, "sent_at": "2026-11-23T10:00:00Z", "reason": None,
    }]  # fmt: skip


@pytest.mark.parametrize("kind", OCCASIONS)
def test_every_kind_of_letter_is_listed(desk, database, kind):
    take_in_letter(database, a_letter(kind), NOON)
    answer = desk.program(Role.MODERATOR, CALL)
    assert answer.status_code == 200
    assert [each["kind"] for each in answer.json["deliveries"]] == [OCCASIONS[kind]]


def test_status_and_cursor_lead_through_the_list(desk, database):
    for number in range(51):
        take_in_contact_request(database, a_request(about=f"{REQUEST[:-2]}{number:02}"), NOON)
    first = desk.program(Role.ADMIN, f"{CALL}?status=waiting").json
    second = desk.program(Role.ADMIN, f"{CALL}?status=waiting&cursor={first['next']}").json
    assert len(first["deliveries"]) == 50
    assert len(second["deliveries"]) == 1
    assert desk.program(Role.ADMIN, f"{CALL}?status=&cursor=").status_code == 200


@pytest.mark.parametrize("query", ["status=gone", "cursor=%0d%0a", "cursor=" + "x" * 40])
def test_a_question_that_makes_no_sense_is_a_problem(desk, query):
    answer = desk.program(Role.ADMIN, f"{CALL}?{query}")
    assert (answer.status_code, answer.content_type) == (422, "application/problem+json")


@pytest.mark.parametrize(
    ("role", "status"), [(Role.EDITOR, 403), (Role.CONTACT, 403), (Role.MODERATOR, 200), (Role.ADMIN, 200)]
)
def test_who_may_ask(desk, role, status):
    assert desk.program(role, CALL).status_code == status
    assert desk.reader().get(CALL).status_code == 401
