"""Who is asking and what they may do, the same in every service: one table of powers, and the records in Redis."""

from shared.sessions.powers import POWERS, Person, Power, Role, Session, Who
from shared.sessions.records import Opening, Sessions, fingerprint

__all__ = ["POWERS", "Opening", "Person", "Power", "Role", "Session", "Sessions", "Who", "fingerprint"]
