"""What tests of comments begin with: a thread, a comment in it, a colleague; fixed, valid, and each field can be replaced."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from nacl.public import PrivateKey
from sqlalchemy import select

from services.comments.domain.colleagues import Colleague
from services.comments.domain.intake import Intake
from services.comments.domain.statuses import Status, Verdict
from services.comments.models import Comment, Outbox
from services.comments.use_cases.add_site import NewSite, add_site
from services.comments.use_cases.decide_comment import Decided, Judgement, decide_comment
from services.comments.use_cases.find_outside import Asked
from services.comments.use_cases.submit_comment import Stored, Submission, submit_comment
from services.comments.use_cases.submit_outside import submit_outside
from services.comments.use_cases.take_in_article import take_in_article
from shared.contact_details.checking import ContactDetails
from shared.contract import ArticlePublished, Event, decode
from shared.database import Database
from shared.sessions import Person, Role, Sessions, fingerprint
from tests.contract.examples import example

AnyEvent = TypeVar("AnyEvent", bound=Event)

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
NOTIFY = PrivateKey.generate()
INTAKE = Intake(receipt_key=b"r" * 32, notify_public_key=bytes(NOTIFY.public_key), sender_limit=None, zone=UTC)
ANNA = Colleague("anna", "Anna Aalto")
BEN = Colleague("ben", "Ben Berg")
CONTACT = ContactDetails(email="maija@esimerkki.fi", phone="040 123 4567", name="Maija", message="Soittakaa.")
TOKEN = "a-moderators-token"


def later(seconds: float = 1) -> datetime:
    return NOW + timedelta(seconds=seconds)


def open_thread(database: Database, thread: str = "t1", *, version: int = 1, now: datetime = NOW, **fields: Any) -> str:
    """A thread whose article was published."""
    given = {
        "title": "Saavutettavuus arjessa", "url": f"http://localhost/articles/{thread}", "language": "fi", "mode": "pre",
        "contact_person": "mari",
    } | fields  # fmt: skip
    take_in_article(
        database, ArticlePublished(about=f"article-{thread}", row_version=version, thread=thread, **given), now
    )
    return thread


def a_site(database: Database, origin: str = "https://blog.example", now: datetime = NOW, **fields: Any) -> str:
    """A registered site."""
    return add_site(database, NewSite(origin, **({"name": "Blogi"} | fields)), now)


def submit_at(database: Database, address: str, now: datetime = NOW, key: str = "", **fields: Any) -> Stored:
    """A comment that was submitted on an outside page."""
    return submit_outside(database, Asked(address, key), a_submission(thread="", **fields), INTAKE, now)


def a_submission(**fields: Any) -> Submission:
    return Submission(**({"thread": "t1", "body": "Hyvä kirjoitus, kiitos siitä.", "network": "192.0.2.0/24"} | fields))


def submit(database: Database, now: datetime = NOW, intake: Intake = INTAKE, **fields: Any) -> Stored:
    """A comment that was submitted."""
    return submit_comment(database, a_submission(**fields), intake, now)


def judge(
    database: Database, comment: str, verdict: Verdict, by: Colleague = ANNA, now: datetime | None = None, **fields: Any
) -> Decided:
    """A decision on the comment as it stands."""
    version = fields.pop("version", None) or row(database, comment).version
    return decide_comment(database, Judgement(comment, verdict, version, **fields), by, now or later())


def a_public_comment(database: Database, now: datetime = NOW, **fields: Any) -> Stored:
    """A comment that a moderator approved."""
    stored = submit(database, now, **fields)
    judge(database, stored.comment, Verdict.APPROVE, now=now)
    return Stored(stored.comment, Status.APPROVED, stored.token)


def example_of(kind: type[AnyEvent]) -> AnyEvent:
    """The contract's example of a kind."""
    found = example(kind.kind)
    assert isinstance(found, kind)
    return found


def row(database: Database, comment: str) -> Comment:
    with database.reading() as session:
        return session.get_one(Comment, comment)


def events(database: Database, kind: type[Event] | None = None) -> list[Any]:
    """What lies in the outbox, oldest first."""
    with database.reading() as session:
        rows = session.scalars(select(Outbox).order_by(Outbox.id)).all()
    return [decode(each.kind, each.body) for each in rows if kind is None or each.kind == kind.kind]


def empty_outbox(database: Database) -> None:
    with database.writing() as session:
        for each in session.scalars(select(Outbox)):
            session.delete(each)


def a_moderators_headers(redis: Any) -> dict[str, str]:
    """A token of Anna's, who moderates."""
    sessions = Sessions(redis)
    sessions.write_people([Person(ANNA.id, ANNA.name, (Role.MODERATOR.value,))])
    sessions.write_token(fingerprint(TOKEN), ANNA.id, 600)
    return {"Authorization": f"Bearer {TOKEN}"}


def said(answer: Any) -> dict[str, Any]:
    """An answer's JSON."""
    document: dict[str, Any] = json.loads(answer.get_data(as_text=True))
    return document
