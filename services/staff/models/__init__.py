"""The tables of this service: the only spelling of their columns."""

from services.staff.models.audit import AuditRow
from services.staff.models.declaration import Base
from services.staff.models.duty import Duty
from services.staff.models.identity import Identity
from services.staff.models.outbox import Outbox
from services.staff.models.passkey import Passkey
from services.staff.models.person import Person, PersonRole
from services.staff.models.portrait import Portrait
from services.staff.models.second_step import OneTimeCodes, RecoveryCode
from services.staff.models.secrets import FirstLink, SignInLink, Token

__all__ = [
    "AuditRow",
    "Base",
    "Duty",
    "FirstLink",
    "Identity",
    "OneTimeCodes",
    "Outbox",
    "Passkey",
    "Person",
    "PersonRole",
    "Portrait",
    "RecoveryCode",
    "SignInLink",
    "Token",
]
