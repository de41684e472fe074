"""Photos of people, small and without what the camera wrote; apart from the people, so that lists do not load them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from services.staff.models.declaration import Base


class Portrait(Base):
    """One person's photo as WebP. `mark` is another for another picture, so that its address may be kept for ever."""

    __tablename__ = "portraits"

    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    mark: Mapped[str] = mapped_column(String(16))
    image: Mapped[bytes] = mapped_column(LargeBinary)
