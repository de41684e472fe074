"""What the comments service tells; a contact request may also come from articles, where readers join groups."""

from __future__ import annotations

from dataclasses import dataclass

from shared.contract.event import Event, SealedLetter, Stream


@dataclass(frozen=True)
class ContactRequested(Event):
    """A reader asks staff for an answer. `sealed` opens only with notify's private key (see shared.contact_details.sealing)."""

    kind = "ContactRequested"
    streams = (Stream.COMMENTS, Stream.ARTICLES)

    sealed: str
    language: str
    title: str
    url: str
    requested_at: str
    contact_person: str | None = None


@dataclass(frozen=True)
class LetterToReader(SealedLetter):
    """A letter to a reader who asked for it. `about` begins with the id of what the letter belongs to."""

    streams = (Stream.COMMENTS,)


@dataclass(frozen=True)
class AlertAsked(LetterToReader):
    """Somebody wants to hear of answers at this address: `sealed` has the `link` that confirms it, and the article's `title`."""

    kind = "AlertAsked"


@dataclass(frozen=True)
class ReplyShown(LetterToReader):
    """A comment was answered in public: `sealed` has the `link` to the first answer, `count`, `title`, and `stop`."""

    kind = "ReplyShown"


@dataclass(frozen=True)
class ReportAnswered(LetterToReader):
    """A report was decided on: `sealed` has the `link` to its receipt, the `name` of whoever reported, and `title`."""

    kind = "ReportAnswered"


@dataclass(frozen=True)
class LetterRecalled(Event):
    """What a letter tells of is public no more: the letter `about` is not sent, if it has not left yet."""

    kind = "LetterRecalled"
    streams = (Stream.COMMENTS,)


@dataclass(frozen=True)
class AlertStopped(Event):
    """No more letters of this alert: those that still wait are not sent."""

    kind = "AlertStopped"
    streams = (Stream.COMMENTS,)


@dataclass(frozen=True)
class CommentHeld(Event):
    """A comment waits in the moderation queue."""

    kind = "CommentHeld"
    streams = (Stream.COMMENTS,)

    thread: str
    title: str
    language: str
    submitted_at: str


@dataclass(frozen=True)
class CommentDecided(Event):
    """A comment has another status now; `status` is one of the five."""

    kind = "CommentDecided"
    streams = (Stream.COMMENTS,)

    thread: str
    status: str
    decided_at: str


@dataclass(frozen=True)
class ReportFiled(Event):
    """A reader reported a comment."""

    kind = "ReportFiled"
    streams = (Stream.COMMENTS,)

    comment: str
    thread: str
    title: str
    filed_at: str


@dataclass(frozen=True)
class ObjectionFiled(Event):
    """An author objects to a decision; another moderator than the first decides."""

    kind = "ObjectionFiled"
    streams = (Stream.COMMENTS,)

    comment: str
    thread: str
    title: str
    filed_at: str
    first_decided_by: str | None = None


@dataclass(frozen=True)
class ThreadChanged(Event):
    """How many comments the thread shows, and whether it is open."""

    kind = "ThreadChanged"
    streams = (Stream.COMMENTS,)

    open: bool
    count: int
    last_at: str | None = None
