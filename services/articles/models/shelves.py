"""What articles are gathered under and what hangs beside them: collections, groups and recordings."""

from __future__ import annotations

from datetime import date

from sqlalchemy import JSON, Date, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.articles.models.declaration import Base


class Collection(Base):
    """A theme that gathers articles. `title` and `lead` by language."""

    __tablename__ = "collections"

    id: Mapped[str] = mapped_column(String(26), primary_key=True)
    slug: Mapped[str] = mapped_column(String(120), unique=True)
    title: Mapped[dict[str, str]]
    lead: Mapped[dict[str, str]]


class Group(Base):
    """A network that a reader can join: by our form (`join` is "form", with a coordinator) or elsewhere ("link", with `url`)."""

    __tablename__ = "groups"

    id: Mapped[str] = mapped_column(String(26), primary_key=True)
    slug: Mapped[str] = mapped_column(String(120), unique=True)
    name: Mapped[dict[str, str]]
    description: Mapped[dict[str, str]]
    call: Mapped[dict[str, str]]
    join: Mapped[str] = mapped_column(String(4))
    url: Mapped[str] = mapped_column(Text)
    coordinator: Mapped[str | None] = mapped_column(String(26), index=True)
    row_version: Mapped[int] = mapped_column(server_default="1")


class Recording(Base):
    """A recording of an event; it lies elsewhere. `captions` lists the languages of its captions."""

    __tablename__ = "recordings"

    id: Mapped[str] = mapped_column(String(26), primary_key=True)
    title: Mapped[dict[str, str]]
    description: Mapped[dict[str, str]]
    link_text: Mapped[dict[str, str]]
    url: Mapped[str] = mapped_column(Text)
    day: Mapped[date | None] = mapped_column(Date)
    minutes: Mapped[int]
    language: Mapped[str] = mapped_column(String(2))
    captions: Mapped[list[str]] = mapped_column(JSON)
