"""The tables of this service: the only spelling of their columns."""

from services.articles.models.article import Article
from services.articles.models.contact_request import ContactRequest
from services.articles.models.declaration import Base
from services.articles.models.mirrors import Person, Thread
from services.articles.models.outbox import Outbox
from services.articles.models.shelves import Collection, Group, Recording

__all__ = ["Article", "Base", "Collection", "ContactRequest", "Group", "Outbox", "Person", "Recording", "Thread"]
