"""Lays a letter to a reader in, within the transaction of its cause, and keeps it until notify has answered for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from services.comments.models import Outbox, ReaderLetter
from services.comments.use_cases.seal_contact_request import iso
from shared import outbox
from shared.contract import AlertAsked, LetterToReader, ReplyShown, ReportAnswered

LETTERS: dict[str, type[LetterToReader]] = {kind.kind: kind for kind in (AlertAsked, ReplyShown, ReportAnswered)}


@dataclass(frozen=True)
class NewLetter:
    """The `number`th of its series. Notify opens the `sealed` blocks one after another; after `worth` nobody needs it."""

    kind: type[LetterToReader]
    series: str
    number: int
    sealed: tuple[str, ...]
    language: str
    worth: timedelta


def lay_letter(session: Session, new: NewLetter, now: datetime) -> None:
    """Its row and its event."""
    letter = ReaderLetter(
        id=f"{new.series}-{new.number}", kind=new.kind.kind, series=new.series, sealed=" ".join(new.sealed),
        language=new.language, asked_at=now, useless_after=now + new.worth, last_laid_at=now,
    )  # fmt: skip
    session.add(letter)
    lay_again(session, letter, now)


def lay_again(session: Session, letter: ReaderLetter, now: datetime) -> None:
    """The same event; notify takes it once however often it comes."""
    event = LETTERS[letter.kind](
        about=letter.id, row_version=1, sealed=letter.sealed, language=letter.language, asked_at=iso(letter.asked_at),
        useless_after=iso(letter.useless_after),
    )  # fmt: skip
    outbox.add(session, Outbox, event, now)
    letter.last_laid_at = now
