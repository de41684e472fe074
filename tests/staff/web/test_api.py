"""A program asks whose token it has."""

from services.staff.domain.person import COMMAND_LINE
from services.staff.grants import project_grants
from services.staff.use_cases.make_token import NewToken, make_token
from tests.staff.arrange import added


def test_a_token_tells_whose_it_is(house):
    now = house.settings.house.clock()
    person_id = added(house.database)
    secret = make_token(house.database, NewToken(person_id, "laptop"), COMMAND_LINE, now)
    project_grants(house.database, house.sessions, now)
    answer = house.stranger().get("/staff/api/v1/me", headers={"Authorization": f"Bearer {secret}"})
    assert answer.json == {"id": person_id, "name": "Mari Virta", "roles": ["moderator"]}


def test_without_a_token_or_with_a_forged_one_there_is_a_problem_document(house):
    for headers in ({}, {"Authorization": "Bearer vst_forged"}, {"Authorization": "Basic x"}):
        answer = house.stranger().get("/staff/api/v1/me", headers=headers)
        assert answer.status_code == 401
        assert answer.content_type == "application/problem+json"
        assert "WWW-Authenticate" in answer.headers
