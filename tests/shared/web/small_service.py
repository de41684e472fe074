"""A small service with every kind of door, to try the shared web room on."""

from __future__ import annotations

import base64
from pathlib import Path

from flask import Flask, render_template_string, request
from pydantic import BaseModel, Field
from sqlalchemy.orm import DeclarativeBase

from shared.database import Database
from shared.env.house import House, read_house
from shared.env.settings import Environment
from shared.outbox import OutboxColumns
from shared.sessions import Power
from shared.web.app import Service, make_app
from shared.web.doors import Answer, Doors, Operation
from shared.web.place import signed_in

KEY = base64.b64encode(bytes(32)).decode()


class Base(DeclarativeBase):
    pass


class Outbox(OutboxColumns, Base):
    __tablename__ = "outbox"


class Note(BaseModel):
    text: str = Field(max_length=20)
    lines: list[str] = []


class Paging(BaseModel):
    limit: int = Field(10, ge=1, le=50)


def a_house(tmp_path: Path, redis_url: str, **values: str) -> House:
    given = {"VASTINE_FORM_KEY": KEY, "VASTINE_REDIS_URL": redis_url, "VASTINE_DATA": str(tmp_path)} | values
    environment = Environment(given)
    house = read_house(environment, given, "notes")
    environment.finish()
    return house


def a_small_app(tmp_path: Path, redis_url: str = "redis://127.0.0.1:1", **values: str) -> Flask:
    house = a_house(tmp_path, redis_url, **values)
    web = tmp_path / "web"
    (web / "texts").mkdir(parents=True, exist_ok=True)
    for language in ("fi", "sv", "en"):
        (web / "texts" / f"{language}.toml").write_text(f'[note]\nword = "{language}"\n', encoding="utf-8")
    database = Database(house.database_url)
    Base.metadata.create_all(database.engine)
    service = Service("notes", "/notes", __name__, web, lambda _: {"waiting": 3.0})
    return make_app(service, house, database, [_doors()])


def _doors() -> Doors:
    doors = Doors("notes", __name__, "/notes")

    @doors.page("/open", may=None, methods=("GET", "POST"))
    def open_page() -> str:
        return render_template_string("{{ t('note.word') }} {{ lang }}") if request.method == "GET" else "written"

    @doors.page("/inside", may=Power.MODERATE, methods=("GET", "POST"))
    def inside() -> str:
        return signed_in().person.name

    @doors.page("/second-step", may=Power.BE_STAFF, methods=("GET", "POST"), bound=True)
    def second_step() -> str:
        return signed_in().person.name

    @doors.page("/final", may=Power.MODERATE, methods=("GET", "POST"), fresh=True)
    def final() -> str:
        return "final"

    @doors.page("/broken", may=None)
    def broken() -> str:
        raise RuntimeError("what Aino typed")

    note = Operation("Keep a note", None, {201: Note}, body=Note, query=Paging)

    @doors.operation("POST", "/api/v1/notes", note)
    def keep(body: Note, query: Paging) -> Answer:
        return Answer(body, 201, {"X-Limit": str(query.limit)})

    @doors.operation("POST", "/api/v1/secret", Operation("Staff only", Power.MODERATE, {204: None}))
    def change_secret() -> Answer:
        return Answer(None, 204)

    @doors.operation("GET", "/api/v1/secret", Operation("Staff only", Power.MODERATE, {204: None}))
    def secret() -> Answer:
        return Answer(None, 204)

    return doors
