"""A sender is noted under today's salt alone, and not at all without a limit."""

from datetime import UTC

import pytest
from sqlalchemy import select

from services.comments.domain.refusals import TooMany
from services.comments.models import Sender
from services.comments.use_cases.admit_sender import admit_sender
from tests.comments.builders import NOW, later


def test_only_the_last_minute_is_kept(database):
    for seconds in (0, 30, 70):
        with database.writing() as session:
            admit_sender(session, "192.0.2.0/24", 3, UTC, later(seconds))
    with database.reading() as session:
        (sender,) = session.scalars(select(Sender)).all()
    assert sender.times == [later(30).isoformat(), later(70).isoformat()]


def test_who_is_refused_is_not_noted(database):
    with database.writing() as session:
        admit_sender(session, "192.0.2.0/24", 1, UTC, NOW)
    with pytest.raises(TooMany), database.writing() as session:
        admit_sender(session, "192.0.2.0/24", 1, UTC, later(1))
    with database.reading() as session:
        assert [len(each.times) for each in session.scalars(select(Sender))] == [1]


def test_without_a_limit_nobody_is_noted(sqlite):
    with sqlite.writing() as session:
        admit_sender(session, "192.0.2.0/24", None, UTC, NOW)
        assert session.scalars(select(Sender)).all() == []
