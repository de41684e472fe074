"""The mail that a house on one machine has caught, for people and programs. These doors hang only where there is a mailbox.

A letter of the house itself may hold a link that signs its reader in: those are for administrators, who could do so anyway.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from flask import render_template
from pydantic import BaseModel, RootModel

from services.notify.caught_mail import CaughtLetter, caught_letter, caught_letters
from services.notify.web import settings
from shared.sessions import Power
from shared.web.doors import Answer, Doors, Operation
from shared.web.place import signed_in
from shared.web.problems import Problem

doors = Doors("mailbox", __name__, "/notify")


class Letter(BaseModel):
    """One letter: whom it was handed over for, and its plain text."""

    id: str
    to: str
    subject: str
    reply_to: str
    message_id: str
    text: str
    received_at: datetime


class Letters(RootModel[list[Letter]]):
    """Newest first."""


@doors.page("/mailbox", may=Power.READ_MAILBOX)
def mailbox() -> str:
    return render_template("notify/mailbox.html", letters=_shown())


@doors.page("/mailbox/<letter_id>", may=Power.READ_MAILBOX)
def one_letter(letter_id: str) -> str:
    letter = caught_letter(_folder(), letter_id)
    if letter is None or not _may_read(letter):
        raise Problem(404, "not-found")
    return render_template("notify/letter.html", letter=letter)


@doors.operation(
    "GET", "/api/v1/mailbox", Operation("The mail that was caught, newest first", Power.READ_MAILBOX, {200: Letters})
)
def mailbox_for_programs() -> Answer:
    shown = [Letter.model_validate(letter, from_attributes=True) for letter in _shown()]
    return Answer(Letters(shown))


def _shown() -> list[CaughtLetter]:
    return [letter for letter in caught_letters(_folder()) if _may_read(letter)]


def _may_read(letter: CaughtLetter) -> bool:
    return letter.is_request or signed_in().may(Power.MANAGE_PEOPLE)


def _folder() -> Path:
    folder = settings().mailbox
    assert folder is not None  # The app hangs these doors only where there is one.
    return folder
