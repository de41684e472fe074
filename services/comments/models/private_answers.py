"""Private answers: what staff write to one reader, to be read on the receipt alone."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.comments.models.foundation import Base
from shared.database import ID_LENGTH, UtcDateTime


class PrivateAnswer(Base):
    """One answer."""

    __tablename__ = "private_answers"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    comment: Mapped[str] = mapped_column(ForeignKey("comments.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    answered_by: Mapped[str] = mapped_column(String(64))
    answered_by_name: Mapped[str] = mapped_column(String(200))
    answered_at: Mapped[datetime] = mapped_column(UtcDateTime)
