"""The page of the audit record: who did what, to whom and when, narrowed and downloaded."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from flask import Response, render_template, request

from services.staff.domain.deeds import Deed
from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.list_people import list_people
from services.staff.use_cases.list_record import MOST, PAGE, RecordFilter, RecordLine, list_record
from services.staff.use_cases.note_deed import note_deed
from services.staff.web import PREFIX
from shared.sessions import Power
from shared.web.days import period
from shared.web.doors import Doors
from shared.web.place import database, now, place, signed_in
from shared.web.sheet import sheet
from shared.web.texts import language

doors = Doors("record", __name__, PREFIX)
ASKED = ("person", "deed", "from", "to")
LONGEST_NUMBER = 18


@doors.page("/record", may=Power.READ_AUDIT)
def record() -> Any:
    wanted, errors = _wanted()
    found = [] if errors else list_record(database(), wanted, PAGE + 1)
    t, asked = place().texts, _asked()
    deeds = sorted(((each.value, deed_in_words(each.value)) for each in Deed), key=lambda each: each[1].casefold())
    more = urlencode(asked | {"before": str(found[PAGE - 1].id), "lang": language()}) if len(found) > PAGE else ""
    page = render_template(
        "staff/record.html", lines=[_in_words(line) for line in found[:PAGE]], asked=asked, errors=errors, more=more,
        people=[("", t("record.everybody")), (COMMAND_LINE, t("record.command_line"))]
        + [(each.id, each.name) for each in list_people(database())],
        deeds=[("", t("record.every_deed")), *deeds], query=urlencode(asked),
    )  # fmt: skip
    return page, 422 if errors else 200


@doors.page("/record/download", may=Power.READ_AUDIT, methods=("POST",), fresh=True)
def download() -> Any:
    wanted, errors = _wanted()
    if errors:
        return record()
    t, me = place().texts, signed_in().person.id
    lines = [_in_words(line) for line in list_record(database(), wanted, MOST)]
    note_deed(database(), Deed.RECORD_DOWNLOADED, None, now(), by=me)
    head = [t("record.when"), t("record.who"), t("record.what"), t("record.about"), t("record.fields")]
    rows = [[each["at"].isoformat(), each["who"], each["what"], each["about"], each["fields"]] for each in lines]
    return Response(
        sheet([head, *rows]), content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="record-{now():%Y-%m-%d}.csv"', "Cache-Control": "no-store"},
    )  # fmt: skip


def deed_in_words(deed: str) -> str:
    return _word("record.deed", deed.replace(" ", "_").replace("-", "_"), deed)


def _word(table: str, name: str, otherwise: str) -> str:
    key = f"{table}.{name}"
    return place().texts(key) if key in place().texts.keys(language()) else otherwise


def _in_words(line: RecordLine) -> dict[str, Any]:
    t = place().texts
    who = t("record.command_line") if line.who == COMMAND_LINE else line.who or t("record.nobody")
    fields = ", ".join(_word("record.field", each, each) for each in line.fields)
    return {"at": line.at, "who": who, "what": deed_in_words(line.deed), "about": line.about or "", "fields": fields}


def _asked() -> dict[str, str]:
    return {name: request.values.get(name, "").strip() for name in ASKED}


def _wanted() -> tuple[RecordFilter, dict[str, str]]:
    """What is looked for; a day that is none is said, and an odd cursor begins at the newest."""
    asked = _asked()
    since, until, wrong = period(asked, place().house.zone)
    errors = {name: place().texts("errors.date") for name in wrong}
    before = request.args.get("before", "")
    cursor = int(before) if before.isascii() and before.isdigit() and len(before) <= LONGEST_NUMBER else None
    return RecordFilter(asked["person"], asked["deed"], since, until, cursor), errors
