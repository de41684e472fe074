"""Doors of the record of decisions: what was decided, by whom and why, narrowed and downloaded."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from flask import Response, make_response, render_template, request

from services.comments.domain.house_rules import HOUSE_RULES, OTHER_RULES, is_known
from services.comments.domain.statements import Prompt
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.list_decisions import (
    MOST,
    NOBODY,
    PAGE,
    RecordLine,
    RecordQuestion,
    list_deciders,
    list_decisions,
)
from shared.sessions import Power
from shared.web.days import period
from shared.web.doors import Doors
from shared.web.place import database, now, place
from shared.web.sheet import sheet

RECORD = "/comments/record"
ASKED = ("by", "verdict", "rule", "from", "to")
COLUMNS = ("when", "verdict", "rule", "law", "reason", "by", "prompt", "title", "comment")

doors = Doors("decisions", __name__, "/comments")


@doors.page("/record", may=Power.MODERATE)
def record() -> Response:
    """A page of the record, newest first."""
    return _page(*_question())


@doors.page("/record/download", may=Power.MODERATE)
def download() -> Response:
    """The whole record as it is narrowed, as a sheet."""
    question, errors = _question()
    if errors:
        return _page(question, errors)
    t = place().texts
    lines = [_in_words(line) for line in list_decisions(database(), question, MOST)]
    rows = [[line[name] for name in COLUMNS] for line in lines]
    answer = Response(
        sheet([[t(f"decisions.{name}") for name in COLUMNS], *rows]), content_type="text/csv; charset=utf-8"
    )
    answer.headers["Content-Disposition"] = f'attachment; filename="decisions-{now():%Y-%m-%d}.csv"'
    return answer


def _page(question: RecordQuestion, errors: dict[str, str]) -> Response:
    found = [] if errors else list_decisions(database(), question, PAGE + 1)
    t, asked = place().texts, _asked()
    more = f"{RECORD}?{urlencode(asked | {'cursor': found[PAGE - 1].id})}" if len(found) > PAGE else ""
    page = render_template(
        "comments/record.html", lines=[_in_words(line) for line in found[:PAGE]], asked=asked, errors=errors, more=more,
        deciders=[(NOBODY, t("queue.by_rule")), *list_deciders(database())],
        verdicts=[(each.value, t(f"queue.verdict.{each.value}")) for each in Verdict],
        rules=[(each, t(f"rules.{each}.title")) for each in (*HOUSE_RULES, *OTHER_RULES)], query=urlencode(asked),
    )  # fmt: skip
    return make_response(page, 422 if errors else 200)


def _in_words(line: RecordLine) -> dict[str, Any]:
    t = place().texts
    rule = t(f"rules.{line.rule}.title") if line.rule and is_known(line.rule) else line.rule or ""
    return {
        "at": line.at, "when": line.at.astimezone(place().house.zone).isoformat(timespec="seconds"),
        "verdict": t(f"queue.verdict.{line.verdict.value}"), "rule": rule, "law": line.law or "", "reason": line.reason or "",
        "by": line.by_name or t("queue.by_rule"), "title": line.title, "comment": line.comment,
        "prompt": t(f"decisions.prompted.{line.prompted_by}") if line.prompted_by else "",
        "asked_for": line.prompted_by in {Prompt.REPORT, Prompt.OBJECTION},
    }  # fmt: skip


def _asked() -> dict[str, str]:
    return {name: request.args.get(name, "").strip()[:100] for name in ASKED}


def _question() -> tuple[RecordQuestion, dict[str, str]]:
    """What is looked for; a day that is none is said."""
    asked = _asked()
    since, until, wrong = period(asked, place().house.zone)
    errors = {name: place().texts("errors.date") for name in wrong}
    verdict = Verdict(asked["verdict"]) if asked["verdict"] in set(Verdict) else None
    return RecordQuestion(
        asked["by"], verdict, asked["rule"], since, until, request.args.get("cursor", "")[:64]
    ), errors
