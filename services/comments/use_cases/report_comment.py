"""Reports a public comment to the moderators; the report has a receipt of its own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from services.comments.domain import receipt_codes
from services.comments.domain.intake import Intake
from services.comments.domain.refusals import FieldFault, TooMany, UnknownComment, WrongFields
from services.comments.domain.report_reasons import AGAINST_THE_LAW, CATEGORIES
from services.comments.domain.statuses import Status, is_public
from services.comments.domain.text_rules import REASON_LENGTH, text_fault, tidy
from services.comments.models import Comment, Outbox, Report, Thread
from services.comments.use_cases.admit_address import admit_address
from services.comments.use_cases.admit_sender import admit_sender
from services.comments.use_cases.find_review import find_review
from services.comments.use_cases.seal_contact_request import iso
from services.comments.use_cases.show_thread import ShownComment, ThreadView, shown, view_thread
from services.comments.use_cases.submit_comment import TRIES
from services.comments.use_cases.write_to_reporter import write_to_reporter
from shared import outbox
from shared.contact_details.checking import ContactDetails, check_contact_details
from shared.contact_details.sealing import seal
from shared.contract import ReportFiled
from shared.database import Database, new_id


@dataclass(frozen=True)
class ReportSubmission:
    """What the form brought. `network` is only used under today's salt and never kept."""

    comment: str
    reason: str
    network: str
    key: str | None = None
    category: str | None = None
    good_faith: bool = False
    name: str = ""
    email: str = ""


@dataclass(frozen=True)
class StoredReport:
    """What was stored. `token` opens the report's receipt; `status` is kept where a review answered it at once."""

    report: str
    token: str
    status: str = "open"


@dataclass(frozen=True)
class ReportedComment:
    """What the report page shows of the comment."""

    comment: ShownComment
    thread: ThreadView
    # When a person last read the text as it stands and kept it, after a report.
    reviewed_at: datetime | None = None


def report_comment(database: Database, submission: ReportSubmission, intake: Intake, now: datetime) -> StoredReport:
    """Raises `UnknownComment` (nothing public), `WrongFields`, `TooMany`. When it returns, it is stored."""
    said = (
        json.dumps(["report", submission.key, submission.comment, submission.reason, submission.category]).encode()
        if submission.key
        else None
    )
    token = receipt_codes.token_for(intake.receipt_key, said)
    for tries_left in range(TRIES - 1, -1, -1):
        try:
            with database.writing() as session:
                return _store(session, submission, token, intake, now)
        except (IntegrityError, TooMany) as refused:
            # The same report may have been stored, and counted, while this one waited: then it is found the next time.
            if not tries_left or (isinstance(refused, TooMany) and not said):
                raise
    raise AssertionError


def show_reported(database: Database, comment_id: str, now: datetime) -> ReportedComment:
    """Raises `UnknownComment`."""
    with database.reading() as session:
        comment, thread = _public_comment(session, comment_id)
        review = find_review(session, comment, None)
        return ReportedComment(shown(comment, {}), view_thread(thread, now), review.at if review else None)


def lay_report(session: Session, report: Report, thread: Thread, now: datetime) -> None:
    """Tells notify, for the moderators' digest."""
    event = ReportFiled(
        about=report.id, row_version=1, comment=report.comment, thread=thread.id, title=thread.title,
        filed_at=iso(report.filed_at),
    )  # fmt: skip
    outbox.add(session, Outbox, event, now)


def _store(session: Session, submission: ReportSubmission, token: str, intake: Intake, now: datetime) -> StoredReport:
    receipt_hash = receipt_codes.stored(token)
    if earlier := session.execute(select(Report.id, Report.status).where(Report.receipt_hash == receipt_hash)).first():
        return StoredReport(earlier.id, token, earlier.status)
    comment, thread = _public_comment(session, submission.comment)
    reason, who = _checked(submission)
    admit_sender(session, submission.network, intake.sender_limit, intake.zone, now)
    report = Report(
        id=new_id(now), comment=comment.id, comment_version=comment.version, reason=reason, status="open",
        category=submission.category, good_faith=submission.good_faith, receipt_hash=receipt_hash, filed_at=now,
    )  # fmt: skip
    if who is not None:
        if not admit_address(session, who.email, submission.network, intake, now):
            raise WrongFields({"email": FieldFault("report.email_often")})
        said = {"email": who.email, "name": who.name, "link": intake.addresses.report(token), "title": thread.title}
        report.sealed = seal(said, intake.notify_public_key)
    review = find_review(session, comment, submission.category)
    if review is not None:
        report.status, report.decided_at, report.absorbed_by = "kept", review.at, review.report
        report.decision, report.reviewed_text = review.decision, review.text
    session.add(report)
    session.flush()
    if review is None:
        lay_report(session, report, thread, now)
    else:
        write_to_reporter(session, report, comment, now)
    return StoredReport(report.id, token, report.status)


def _checked(submission: ReportSubmission) -> tuple[str, ContactDetails | None]:
    """The reason and the sender, tidied. That something breaks the law is said in good faith, or not at all."""
    reason, faults = tidy(submission.reason), {}
    if submission.category is not None and submission.category not in CATEGORIES:
        faults["category"] = FieldFault("report.category")
    if fault := text_fault(reason, REASON_LENGTH):
        faults["reason"] = fault
    if submission.category == AGAINST_THE_LAW and not submission.good_faith:
        faults["good_faith"] = FieldFault("report.good_faith")
    who = _sender(submission, faults)
    if faults:
        raise WrongFields(faults)
    return reason, who


def _sender(submission: ReportSubmission, faults: dict[str, FieldFault]) -> ContactDetails | None:
    """None where nothing was left. A name alone says nobody where to write."""
    who, wrong = check_contact_details(ContactDetails(email=submission.email, name=submission.name))
    if not who.email and not who.name:
        return None
    faults |= {
        name: FieldFault("report.email_missing" if key == "contact.neither" else key) for name, key in wrong.items()
    }
    return who


def _public_comment(session: Session, comment_id: str) -> tuple[Comment, Thread]:
    comment = session.get(Comment, comment_id)
    if comment is None or not is_public(Status(comment.status), comment.only_staff):
        raise UnknownComment
    thread = session.get_one(Thread, comment.thread)
    if not thread.public:
        raise UnknownComment
    return comment, thread
