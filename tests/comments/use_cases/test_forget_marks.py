"""Marks of texts go after a month, and work after the life of its form."""

from dataclasses import replace
from datetime import UTC, timedelta

from sqlalchemy import func, select

from services.comments.domain.screening.near_duplicates import REMEMBERED
from services.comments.models import SpentWork, TextMark
from services.comments.use_cases.forget_marks import WORK_REMEMBERED, forget_marks
from tests.comments.builders import INTAKE, NOW, later, open_thread, submit
from tests.comments.use_cases.test_guard_thread import worked

LONG = "Tässä on kommentti, jossa on niin monta sanaa, että sen tuntisi uudestaan mistä tahansa."


def kept(database, table):
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(table))


def test_marks_go_after_a_month_and_not_before(database):
    open_thread(database)
    submit(database, body=LONG)
    count = kept(database, TextMark)
    assert forget_marks(database, UTC, NOW + REMEMBERED) == 0
    assert forget_marks(database, UTC, NOW + REMEMBERED + timedelta(days=1)) == count > 0
    assert kept(database, TextMark) == 0


def test_work_is_remembered_for_as_long_as_its_form_is_good(sqlite):
    open_thread(sqlite)
    for number in range(2):
        submit(
            sqlite, later(number), body=f"Kommentti {number}", intake=replace(INTAKE, burst_limit=1), traces=worked()
        )
    assert kept(sqlite, SpentWork) == 1
    assert forget_marks(sqlite, UTC, NOW + WORK_REMEMBERED) == 0
    assert forget_marks(sqlite, UTC, NOW + WORK_REMEMBERED + timedelta(days=1)) == 1
