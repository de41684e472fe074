"""Objects to a decision on one's comment: it goes back to a moderator, with both texts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from services.comments.domain.refusals import NotYourRight, WrongFields
from services.comments.domain.rights import Right
from services.comments.domain.text_rules import REASON_LENGTH, text_fault, tidy
from services.comments.models import Comment, Objection, Outbox, Thread
from services.comments.use_cases.find_receipt import find_receipt
from services.comments.use_cases.give_reasons import last_decision
from services.comments.use_cases.seal_contact_request import iso
from services.comments.use_cases.show_receipt import rights_of
from shared import outbox
from shared.contract import ObjectionFiled
from shared.database import Database, new_id


def object_to_decision(database: Database, token: str, text: str, now: datetime) -> None:
    """Raises `UnknownReceipt`, `NotYourRight` (nothing to object to, or objected already), `WrongFields`."""
    tidied = tidy(text)
    with database.writing() as session:
        comment = find_receipt(session, token, lock=True)
        decision = last_decision(session, comment.id)
        if Right.OBJECT not in rights_of(session, comment) or decision is None:
            raise NotYourRight
        if fault := text_fault(tidied, REASON_LENGTH):
            raise WrongFields({"text": fault})
        objection = Objection(
            id=new_id(now), comment=comment.id, decision=decision.id, text=tidied, state="open", filed_at=now
        )
        session.add(objection)
        lay_objection(session, objection, comment, decision.decided_by, now)


def lay_objection(
    session: Session, objection: Objection, comment: Comment, first_decided_by: str | None, now: datetime
) -> None:
    """Tells notify, for the moderators' digest."""
    thread = session.get_one(Thread, comment.thread)
    event = ObjectionFiled(
        about=objection.id, row_version=1, comment=comment.id, thread=thread.id, title=thread.title,
        filed_at=iso(objection.filed_at), first_decided_by=first_decided_by,
    )  # fmt: skip
    outbox.add(session, Outbox, event, now)
