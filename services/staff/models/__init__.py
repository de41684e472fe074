"""The tables of this service: the only spelling of their columns."""

from services.staff.models.audit import AuditRow
from services.staff.models.declaration import Base
from services.staff.models.outbox import Outbox
from services.staff.models.person import Person, PersonRole
from services.staff.models.secrets import SignInLink, Token

__all__ = ["AuditRow", "Base", "Outbox", "Person", "PersonRole", "SignInLink", "Token"]
