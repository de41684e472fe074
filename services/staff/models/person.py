"""People and their roles. Whoever leaves stays as a row, so that the record can name them; a role is a row of its own."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from services.staff.domain.absence import Absence
from services.staff.domain.person import ROLES, Colleague, Particulars
from services.staff.models.declaration import Base
from shared.database import ID_LENGTH, UtcDateTime


class Person(Base):
    """A colleague, here or gone. `email` is as it is written to, `email_folded` as it is compared."""

    __tablename__ = "people"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    email: Mapped[str] = mapped_column(String(254))
    email_folded: Mapped[str] = mapped_column(String(512), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    title: Mapped[dict[str, str]]
    phone: Mapped[str] = mapped_column(String(40))
    languages: Mapped[list[str]]
    public: Mapped[list[str]]
    # The address, sealed to notify: made when the address is set, so that a replay needs no key.
    sealed_address: Mapped[str] = mapped_column(Text)
    password_hash: Mapped[str | None] = mapped_column(Text)
    active: Mapped[bool]
    successor_id: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    # Both days included. No foreign key: whoever stands in may have left since, and then nobody does.
    away_from: Mapped[date | None]
    away_until: Mapped[date | None]
    stand_in_id: Mapped[str | None] = mapped_column(String(ID_LENGTH))
    row_version: Mapped[int] = mapped_column(Integer)
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)

    role_rows: Mapped[list[PersonRole]] = relationship(cascade="all, delete-orphan", lazy="selectin")

    @property
    def roles(self) -> tuple[str, ...]:
        held = {row.role for row in self.role_rows}
        return tuple(role for role in ROLES if role in held)

    @roles.setter
    def roles(self, wanted: tuple[str, ...]) -> None:
        kept = [row for row in self.role_rows if row.role in wanted]
        held = {row.role for row in kept}
        self.role_rows = kept + [PersonRole(role=role) for role in wanted if role not in held]

    def as_colleague(self) -> Colleague:
        """The row as a value that outlives its transaction."""
        particulars = Particulars(
            self.email, self.name, dict(self.title), self.phone, tuple(self.languages), tuple(self.public), self.roles
        )
        absence = Absence(self.away_from, self.away_until, self.stand_in_id)
        return Colleague(self.id, particulars, self.active, self.password_hash is not None, self.row_version, absence)


class PersonRole(Base):
    """One role of one person."""

    __tablename__ = "person_roles"

    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    role: Mapped[str] = mapped_column(String(20), primary_key=True)
