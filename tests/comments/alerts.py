"""A comment whose author wants to hear of answers, and answers to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import select

from services.comments.domain.intake import Intake
from services.comments.domain.reply_alerts import Purpose, alert_token
from services.comments.domain.statuses import Verdict
from services.comments.models import ReaderLetter, ReplyAlert
from services.comments.use_cases.ask_alert import AlertWish, ask_alert
from services.comments.use_cases.confirm_alert import confirm_alert
from services.comments.use_cases.submit_comment import Stored
from shared.contact_details.sealing import unseal
from shared.contract import LetterToReader
from shared.database import Database
from tests.comments.builders import INTAKE, NOTIFY, a_public_comment, judge, later, open_thread, submit

KEY = INTAKE.receipt_key
ADDRESS = "aino.lukija@esimerkki.fi"
AT_HOME = replace(INTAKE, site="https://lehti.example")


def wish(token: str, email: str = ADDRESS, **fields: str) -> AlertWish:
    return AlertWish(token, email, **({"language": "fi"} | fields))


def ask(database: Database, token: str, seconds: float = 2, intake: Intake = AT_HOME, **fields: str) -> None:
    ask_alert(database, wish(token, **fields), intake, later(seconds))


def alert_of_comment(database: Database, comment: str) -> ReplyAlert | None:
    with database.reading() as session:
        return session.scalar(select(ReplyAlert).where(ReplyAlert.comment == comment))


def waiting_letters(database: Database) -> list[ReaderLetter]:
    """What notify has not answered for."""
    with database.reading() as session:
        return list(session.scalars(select(ReaderLetter).order_by(ReaderLetter.id)))


def token_of(database: Database, comment: str, purpose: Purpose = Purpose.STOP) -> str:
    found = alert_of_comment(database, comment)
    assert found is not None
    return alert_token(KEY, purpose, found.id)


def somebody_who_waits(database: Database, *, confirmed: bool = True) -> Stored:
    """The author of a public comment, whose alert is on from the third second."""
    open_thread(database)
    kept = a_public_comment(database)
    ask(database, kept.token)
    if confirmed:
        confirm_alert(database, KEY, token_of(database, kept.comment, Purpose.CONFIRM), later(3))
    return kept


def answer(database: Database, parent: str, at: datetime, body: str = "Olen samaa mieltä.") -> Stored:
    """An answer that a moderator let through."""
    stored = submit(database, at, parent=parent, body=body)
    judge(database, stored.comment, Verdict.APPROVE, now=at)
    return stored


def opened(letter: LetterToReader | ReaderLetter) -> dict[str, str]:
    """What notify reads in it."""
    said: dict[str, str] = {}
    for block in letter.sealed.split():
        said |= unseal(block, bytes(NOTIFY))
    return said
