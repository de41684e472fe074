"""The house has a letter for a colleague or a reader, sealed with its address: it becomes one delivery, however often told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from services.notify.domain.occasions import Occasion
from services.notify.domain.standing import Status
from services.notify.models import Delivery
from services.notify.use_cases.keep_delivery import keep_delivery
from shared.contract import (
    AlertAsked,
    LetterToColleague,
    LetterToReader,
    PersonInvited,
    ReplyShown,
    ReportAnswered,
    SealedLetter,
    SignInChanged,
    SignInLinkRequested,
)
from shared.database import Database, new_id

OCCASIONS: Mapping[type[SealedLetter], Occasion] = {
    PersonInvited: Occasion.INVITATION,
    SignInLinkRequested: Occasion.SIGN_IN_LINK,
    SignInChanged: Occasion.SIGN_IN_CHANGED,
    AlertAsked: Occasion.ALERT_CONFIRMATION,
    ReplyShown: Occasion.REPLY_ALERT,
    ReportAnswered: Occasion.REPORT_ANSWER,
}
OF_STAFF = tuple(kind for kind in OCCASIONS if issubclass(kind, LetterToColleague))
OF_COMMENTS = tuple(kind for kind in OCCASIONS if issubclass(kind, LetterToReader))


def take_in_letter(database: Database, event: SealedLetter, now: datetime) -> str:
    """Gives the delivery's id. To whom it goes and what it says are known to whoever opens the block, and to nobody before."""
    occasion = OCCASIONS[type(event)]

    def new() -> Delivery:
        return Delivery(
            id=new_id(now), kind=occasion, about=event.about, language=event.language[:8], title="", url="",
            sealed=event.sealed, requested_at=datetime.fromisoformat(event.asked_at),
            useless_after=datetime.fromisoformat(event.useless_after), status=Status.WAITING, next_at=now,
            changed_at=now, attempts=0, refusals=0, row_version=1,
        )  # fmt: skip

    return keep_delivery(database, event.about, occasion, new, now)
