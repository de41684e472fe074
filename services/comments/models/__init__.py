"""The tables: the only spelling of columns."""

from services.comments.models.comments import Comment, CommentVersion
from services.comments.models.contact_requests import ContactRequest
from services.comments.models.decisions import Decision
from services.comments.models.foundation import ROW_LOCK, Base, Outbox
from services.comments.models.letters import ReaderLetter, ReplyAlert
from services.comments.models.objections import Objection
from services.comments.models.people import Person
from services.comments.models.private_answers import PrivateAnswer
from services.comments.models.reports import Report
from services.comments.models.screening import LearnedWord, ListedWordRow, SpentWork, TextMark
from services.comments.models.senders import DaySalt, Sender
from services.comments.models.sites import Site, SitePage
from services.comments.models.threads import Thread
from services.comments.models.votes import HelpfulVote

__all__ = [
    "ROW_LOCK",
    "Base",
    "Comment",
    "CommentVersion",
    "ContactRequest",
    "DaySalt",
    "Decision",
    "HelpfulVote",
    "LearnedWord",
    "ListedWordRow",
    "Objection",
    "Outbox",
    "Person",
    "PrivateAnswer",
    "ReaderLetter",
    "ReplyAlert",
    "Report",
    "Sender",
    "Site",
    "SitePage",
    "SpentWork",
    "TextMark",
    "Thread",
]
