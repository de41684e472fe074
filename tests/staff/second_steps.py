"""People with app codes, for the tests of the second step."""

from __future__ import annotations

from datetime import datetime

import pyotp
from sqlalchemy import select

from services.staff.models import OneTimeCodes
from services.staff.one_time_codes import opened
from services.staff.use_cases.begin_codes import begin_codes
from services.staff.use_cases.confirm_codes import FirstCode, confirm_codes
from services.staff.use_cases.letters import Sender
from shared.database import Database
from tests.staff.arrange import KEY

SENDER = Sender(KEY, "fi", "https://lausunta.example")


def app_of(database: Database, person_id: str, code_key: bytes) -> pyotp.TOTP:
    """The person's authenticator app."""
    with database.reading() as session:
        codes = session.scalars(select(OneTimeCodes).where(OneTimeCodes.person_id == person_id)).one()
        return pyotp.TOTP(opened(codes.sealed_secret, code_key))


def with_codes(database: Database, person_id: str, code_key: bytes, now: datetime) -> tuple[pyotp.TOTP, list[str]]:
    """The app, whose code of this moment was taken for confirming, and the recovery codes."""
    begin_codes(database, person_id, code_key, now)
    app = app_of(database, person_id, code_key)
    return app, confirm_codes(database, FirstCode(person_id, app.at(now)), code_key, SENDER, now)
