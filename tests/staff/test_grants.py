"""Who may do what stands in Redis, where every service asks."""

from datetime import UTC, datetime

import pytest
from redis.exceptions import RedisError

from services.staff.domain.person import COMMAND_LINE
from services.staff.grants import keep_grants, project_grants
from services.staff.use_cases.change_person import Change, change_person
from services.staff.use_cases.leave import leave
from services.staff.use_cases.list_tokens import list_tokens
from services.staff.use_cases.make_token import NewToken, make_token
from services.staff.use_cases.revoke_token import revoke_token
from shared.sessions import Opening, Power, Sessions
from shared.streams.connection import DOOR_DEADLINE, connect
from tests.staff.arrange import NOW, SENDER, added, an_admin, particulars


@pytest.fixture
def sessions(redis) -> Sessions:
    return Sessions(redis)


def test_a_token_works_once_it_is_projected(database, sessions):
    person_id = added(database)
    secret = make_token(database, NewToken(person_id, "laptop"), COMMAND_LINE, NOW)
    assert sessions.by_token(secret, datetime.now(UTC)) is None
    project_grants(database, sessions, NOW)
    found = sessions.by_token(secret, datetime.now(UTC))
    assert found is not None
    assert found.person.id == person_id
    assert found.person.may(Power.MODERATE)


def test_a_revoked_token_and_a_taken_role_count_no_more(database, sessions):
    person_id = added(database)
    secret = make_token(database, NewToken(person_id, "laptop"), COMMAND_LINE, NOW)
    project_grants(database, sessions, NOW)
    change_person(database, Change(person_id, 1, particulars(roles=())), SENDER, COMMAND_LINE, NOW)
    assert keep_grants(database, sessions, NOW) == 1
    found = sessions.by_token(secret, datetime.now(UTC))
    assert found is not None
    assert not found.person.may(Power.MODERATE)
    revoke_token(database, list_tokens(database, person_id, NOW)[0].id, person_id, NOW, COMMAND_LINE)
    keep_grants(database, sessions, NOW)
    assert sessions.by_token(secret, datetime.now(UTC)) is None


def test_who_left_is_nobody_even_with_a_session(database, sessions):
    an_admin(database)
    person_id = added(database)
    project_grants(database, sessions, NOW)
    cookie = sessions.open(person_id, Opening(), datetime.now(UTC))
    leave(database, person_id, None, COMMAND_LINE, NOW)
    keep_grants(database, sessions, NOW)
    assert sessions.by_cookie(cookie, datetime.now(UTC)) is None


def test_nothing_is_written_while_nothing_changes(database, sessions, redis):
    added(database)
    assert keep_grants(database, sessions, NOW) == 1
    written = redis.info("stats")["total_commands_processed"]
    assert keep_grants(database, sessions, NOW) == 0
    assert redis.info("stats")["total_commands_processed"] - written == 2


def test_an_emptied_redis_is_filled_again(database, sessions, redis):
    secret = make_token(database, NewToken(added(database), "laptop"), COMMAND_LINE, NOW)
    project_grants(database, sessions, NOW)
    redis.flushall()
    keep_grants(database, sessions, NOW)
    assert sessions.by_token(secret, datetime.now(UTC)) is not None


def test_a_state_is_written_at_one_moment_so_that_no_older_one_gets_between(database, sessions, redis):
    make_token(database, NewToken(added(database), "laptop"), COMMAND_LINE, NOW)
    with redis.monitor() as monitor:
        project_grants(database, sessions, NOW)
        told = list(iter(lambda: monitor.next_command()["command"], "EXEC"))
    written = told[told.index("MULTI") + 1 :]
    assert [command.split(":")[1].split()[0] for command in written] == ["person", "token", "mark"]


def test_an_old_state_written_late_is_put_right(database, sessions):
    person_id = added(database)
    project_grants(database, sessions, NOW)
    old = sessions.mark()
    change_person(database, Change(person_id, 1, particulars(roles=("editor",))), SENDER, COMMAND_LINE, NOW)
    project_grants(database, sessions, NOW)
    assert old is not None
    sessions.set_mark(old)
    assert keep_grants(database, sessions, NOW) == 1


def test_a_redis_that_is_away_is_told_to_the_caller(database, redis_away):
    with pytest.raises(RedisError):
        project_grants(database, Sessions(connect(redis_away, DOOR_DEADLINE)), NOW)
