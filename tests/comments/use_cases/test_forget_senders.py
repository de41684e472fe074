"""After midnight nothing is left of yesterday's senders."""

from dataclasses import replace
from datetime import UTC, timedelta

from sqlalchemy import select

from services.comments.models import DaySalt, Sender
from services.comments.use_cases.forget_senders import forget_senders
from tests.comments.builders import INTAKE, NOW, open_thread, submit

LIMITED = replace(INTAKE, sender_limit=9)


def kept(database):
    with database.reading() as session:
        return len(session.scalars(select(Sender)).all()), len(session.scalars(select(DaySalt)).all())


def test_senders_and_salt_go_at_midnight_and_todays_stay(database):
    open_thread(database)
    submit(database, intake=LIMITED)
    midnight = NOW.replace(hour=0) + timedelta(days=1)
    assert forget_senders(database, UTC, midnight - timedelta(seconds=1)) == 0
    submit(database, midnight, LIMITED, body="Uusi päivä, uusi kommentti.")
    assert kept(database) == (2, 2)
    assert forget_senders(database, UTC, midnight) == 1
    assert kept(database) == (1, 1)
