"""Lays who may do what from the database into Redis, where every service asks at each request.

Beside the courier, which calls it again and again, so that a door and the command line can call it as well: what somebody
was just given works when they are told of it. A state is written whole with its mark: an older one that is written late is
seen by it, and put right.
"""

from __future__ import annotations

from datetime import datetime

from services.staff.use_cases.read_grants import read_grants, read_mark
from shared.database import Database
from shared.sessions import Person, Sessions


def keep_grants(database: Database, sessions: Sessions, now: datetime) -> int:
    """Projects when Redis does not show the newest state, or has lost it; gives how many people were written."""
    return 0 if sessions.mark() == read_mark(database) else project_grants(database, sessions, now)


def project_grants(database: Database, sessions: Sessions, now: datetime) -> int:
    """Makes Redis show the state of the database, all of it. Raises `redis.RedisError` when it is away."""
    grants = read_grants(database, now)
    with sessions.at_one_moment() as records:
        records.write_people([Person(each.id, each.name, each.roles) for each in grants.people], gone=grants.gone)
        records.drop_tokens(grants.revoked)
        for token in grants.tokens:
            records.write_token(token.fingerprint, token.person_id, token.seconds, token.roles)
        records.set_mark(grants.mark)
    return len(grants.people)
