"""The tables of notify: the only spelling of their columns."""

from services.notify.models.declaration import Base
from services.notify.models.delivery import Delivery
from services.notify.models.outbox import Outbox
from services.notify.models.person import Person

__all__ = ["Base", "Delivery", "Outbox", "Person"]
