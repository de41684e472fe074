"""The doors of a service. Each states who may pass, so that one test can walk all of them.

`Doors.page` is for people and forms; `Doors.operation` is for programs: JSON in, JSON out, described in the OpenAPI document.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any
from urllib.parse import quote

from flask import Blueprint, Response, g, redirect, request
from pydantic import BaseModel, ValidationError

from shared.sessions import Power
from shared.web.guards import (
    MOST_FAULTS,
    check_address,
    check_call_origin,
    check_form_key,
    check_fresh,
    check_origin,
    check_person,
    check_power,
    check_text,
)
from shared.web.place import place
from shared.web.problems import CONTENT_TYPE, Fault, Problem

View = Callable[..., Any]
READING = frozenset({"GET", "HEAD"})
SIGN_IN = "/staff/sign-in"
# Where a reader of a page is led who may see it once they have done something: by what is missing.
LEADS_TO = {"sign-in": SIGN_IN, "not-fresh": "/staff/confirm"}


@dataclass(frozen=True)
class Operation:
    """What a door for programs promises. `answers` maps a status to its body's model, or to None for no body."""

    summary: str
    may: Power | None
    answers: Mapping[int, type[BaseModel] | None]
    body: type[BaseModel] | None = None
    query: type[BaseModel] | None = None


@dataclass(frozen=True)
class Rule:
    """Who may pass, whether they must have signed in just now, and whether they may while they lack a second step."""

    may: Power | None
    fresh: bool = False
    bound: bool = False


@dataclass(frozen=True)
class Door:
    """One way in: where, how, and who may."""

    method: str
    path: str
    may: Power | None
    operation: Operation | None = None
    fresh: bool = False
    bound: bool = False


@dataclass(frozen=True)
class Answer:
    """What an operation gives back."""

    body: BaseModel | None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


class Doors:
    """A blueprint whose every route states its rule."""

    def __init__(self, name: str, package: str, prefix: str) -> None:
        self.blueprint = Blueprint(name, package, url_prefix=prefix or None)
        self.prefix = prefix
        self.all: list[Door] = []

    def page(
        self,
        path: str,
        *,
        may: Power | None,
        methods: tuple[str, ...] = ("GET",),
        from_elsewhere: bool = False,
        fresh: bool = False,
        bound: bool = False,
    ) -> Callable[[View], View]:
        """A page, or a form sent to it. Writing asks for this site's own form; `from_elsewhere` lifts that.

        `fresh` asks for a sign-in of a few minutes ago, for what exports, deletes or changes who may do what.
        `bound` lets in whoever must first set up a second step. Where somebody must be signed in, it must be a person.
        """

        def hang(view: View) -> View:
            @wraps(view)
            def pass_through(**path_values: str) -> Any:
                check_address(path_values)
                try:
                    _check_page(Rule(may, fresh, bound), from_elsewhere)
                except Problem as problem:
                    if problem.slug in LEADS_TO and request.method in READING:
                        wanted = quote(request.full_path.rstrip("?"))
                        return redirect(f"{LEADS_TO[problem.slug]}?next={wanted}", 303)
                    raise
                return view(**path_values)

            self._hang(path, methods, pass_through, Rule(may, fresh, bound))
            return view

        return hang

    def operation(self, method: str, path: str, promised: Operation) -> Callable[[View], View]:
        """A call of the API. The view gets `body` and `query` where the operation has them, and gives an `Answer`."""

        def hang(view: View) -> View:
            @wraps(view)
            def pass_through(**path_values: str) -> Response:
                g.for_program = True
                check_address(path_values)
                check_power(promised.may)
                if promised.may is not None and request.method not in READING:
                    check_call_origin()
                values: dict[str, Any] = dict(path_values)
                if promised.query is not None:
                    values["query"] = _validated(promised.query, request.args.to_dict())
                if promised.body is not None:
                    values["body"] = _validated(promised.body, _json_body())
                given = view(**values)
                return given if isinstance(given, Response) else _json_answer(given)

            self._hang(path, (method,), pass_through, Rule(promised.may), promised)
            return view

        return hang

    def _hang(
        self, path: str, methods: tuple[str, ...], view: View, rule: Rule, operation: Operation | None = None
    ) -> None:
        self.blueprint.add_url_rule(path, endpoint=f"{view.__name__}", view_func=view, methods=list(methods))
        self.all += [
            Door(method, self.prefix + path, rule.may, operation, rule.fresh, rule.bound) for method in methods
        ]


def json_response(document: Any, status: int = 200, content_type: str = "application/json") -> Response:
    """JSON in UTF-8 with its exact type."""
    return Response(json.dumps(document, ensure_ascii=False), status, content_type=content_type)


def _json_answer(answer: Answer) -> Response:
    if answer.body is None:
        response = Response(status=answer.status)
        response.headers.pop("Content-Type", None)
    else:
        response = json_response(answer.body.model_dump(mode="json", by_alias=True), answer.status)
    response.headers.update(answer.headers)
    return response


def problem_response(problem: Problem) -> Response:
    """The problem as a document for programs."""
    response = json_response(problem.document(place().texts), problem.status, CONTENT_TYPE)
    response.headers.update(problem.headers)
    return response


def _check_page(rule: Rule, from_elsewhere: bool) -> None:  # noqa: FBT001
    check_power(rule.may, bound=rule.bound)
    if rule.may is not None:
        check_person()
    if request.method not in READING:
        _check_form(rule.may, from_elsewhere)
    if rule.fresh:
        check_fresh()


def _check_form(may: Power | None, from_elsewhere: bool) -> None:  # noqa: FBT001
    if not from_elsewhere:
        check_origin()
    check_text(request.form.to_dict(flat=False))
    if may is not None:
        check_form_key()


def _json_body() -> Any:
    if not request.is_json:
        raise Problem(415, "wrong-type")
    try:
        body = json.loads(request.get_data(cache=False), parse_constant=_no_number)
    except (ValueError, RecursionError) as fault:
        raise Problem(400, "broken-json") from fault
    check_text(body)
    return body


def _no_number(name: str) -> Any:
    raise ValueError(name)


def _validated(model: type[BaseModel], values: Any) -> BaseModel:
    try:
        return model.model_validate(values)
    except ValidationError as wrong:
        faults = wrong.errors(include_url=False, include_input=False)[:MOST_FAULTS]
        raise Problem(422, "wrong-fields", [_fault(error) for error in faults]) from wrong


def _fault(error: Any) -> Fault:
    name = ".".join(str(part) for part in error["loc"]) or "body"
    limits = {key: value for key, value in error.get("ctx", {}).items() if isinstance(value, int)}
    if error["type"] == "missing":
        return Fault(name, "missing")
    if error["type"] == "string_too_long":
        return Fault(name, "too_long", {"most": limits["max_length"]})
    if error["type"] == "string_too_short":
        return Fault(name, "too_short", {"least": limits["min_length"]})
    return Fault(name, "wrong_value")
