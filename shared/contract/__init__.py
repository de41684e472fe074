"""The wire: every stream and every event that crosses services. An event carries full state: twice or out of order is harmless.

Nothing personal travels in clear: what a reader gave to staff, and where a colleague's mail goes, are sealed to `notify`.
Times are ISO 8601 in UTC. A reader ignores fields it does not know; a field is never renamed, only added with a default.
"""

from shared.contract.articles import ArticleChanged, ArticlePublished, ArticleUnpublished, GroupChanged
from shared.contract.comments import (
    AlertAsked,
    AlertStopped,
    CommentDecided,
    CommentHeld,
    ContactRequested,
    LetterRecalled,
    LetterToReader,
    ObjectionFiled,
    ReplyShown,
    ReportAnswered,
    ReportFiled,
    ThreadChanged,
)
from shared.contract.event import Event, SealedLetter, Stream
from shared.contract.notify import DeliveryChanged
from shared.contract.staff import (
    LetterToColleague,
    PersonChanged,
    PersonInvited,
    PersonLeft,
    SignInChanged,
    SignInLinkRequested,
)
from shared.contract.wire import EVENTS, UnknownEvent, decode, encode

__all__ = [
    "EVENTS",
    "AlertAsked",
    "AlertStopped",
    "ArticleChanged",
    "ArticlePublished",
    "ArticleUnpublished",
    "CommentDecided",
    "CommentHeld",
    "ContactRequested",
    "DeliveryChanged",
    "Event",
    "GroupChanged",
    "LetterRecalled",
    "LetterToColleague",
    "LetterToReader",
    "ObjectionFiled",
    "PersonChanged",
    "PersonInvited",
    "PersonLeft",
    "ReplyShown",
    "ReportAnswered",
    "ReportFiled",
    "SealedLetter",
    "SignInChanged",
    "SignInLinkRequested",
    "Stream",
    "ThreadChanged",
    "UnknownEvent",
    "decode",
    "encode",
]
