"""The OpenAPI document of a service, made from what its doors promise."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from shared.web.doors import Door, Operation
from shared.web.problems import CONTENT_TYPE

PLACE = re.compile(r"<(?:\w+:)?(\w+)>")
REFERENCE = "#/components/schemas/{model}"
PROBLEM = {
    "type": "object", "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"},
        "errors": {"type": "array", "items": {"type": "object"}},
    },
}  # fmt: skip
# What any call may answer, whatever it promises: the shared doors see to it.
ALWAYS = {400: "The request cannot be read.", 413: "Too large.", 503: "Cannot be done just now; try again."}
WITH_POWER = {401: "A token is missing or no longer counts.", 403: "The token's owner may not do this."}
WITH_BODY = {415: "The body must be JSON.", 422: "A field is wrong."}


def openapi(service: str, address: str, doors: Iterable[Door]) -> dict[str, Any]:
    """OpenAPI 3.1."""
    operations = [(door, door.operation) for door in doors if door.operation is not None]
    models = {model for _, operation in operations for model in _models(operation)}
    _, schemas = models_json_schema(
        [(model, "validation") for model in sorted(models, key=str)], ref_template=REFERENCE
    )
    paths: dict[str, Any] = {}
    for door, operation in operations:
        paths.setdefault(PLACE.sub(r"{\1}", door.path), {})[door.method.lower()] = _described(door, operation)
    return {
        "openapi": "3.1.0", "info": {"title": f"Vastine: {service}", "version": "1"}, "servers": [{"url": address}],
        "paths": paths,
        "components": {
            "schemas": schemas.get("$defs", {}) | {"Problem": PROBLEM},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }  # fmt: skip


def _models(operation: Operation) -> set[type[BaseModel]]:
    return {model for model in (operation.body, *operation.answers.values()) if model is not None}


def _described(door: Door, operation: Operation) -> dict[str, Any]:
    described: dict[str, Any] = {
        "summary": operation.summary, "operationId": f"{door.method.lower()} {door.path}",
        "parameters": [*_path_parameters(door.path), *_query_parameters(operation.query)],
        "responses": _answers(door, operation),
        "security": [{"token": []}] if operation.may is not None else [{}, {"token": []}],
    }  # fmt: skip
    if operation.body is not None:
        described["requestBody"] = {"required": True, "content": _content(operation.body)}
    return described


def _answers(door: Door, operation: Operation) -> dict[str, Any]:
    promised = {
        str(status): {"description": "Done."} | ({"content": _content(model)} if model else {})
        for status, model in operation.answers.items()
    }
    usual = ALWAYS | WITH_POWER | (WITH_BODY if operation.body is not None else {})
    if operation.query is not None:
        usual = usual | {422: WITH_BODY[422]}
    if "<" in door.path:
        usual = usual | {404: "There is no such thing, or it is not for you."}
    problems = {
        str(status): {
            "description": words,
            "content": {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status, words in usual.items()
    }
    return problems | promised


def _content(model: type[BaseModel]) -> dict[str, Any]:
    kind = CONTENT_TYPE if model.__name__.endswith("Problem") else "application/json"
    return {kind: {"schema": {"$ref": REFERENCE.format(model=model.__name__)}}}


def _path_parameters(path: str) -> list[dict[str, Any]]:
    return [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for name in PLACE.findall(path)
    ]


def _query_parameters(query: type[BaseModel] | None) -> list[dict[str, Any]]:
    if query is None:
        return []
    schema = query.model_json_schema()
    return [
        {"name": name, "in": "query", "required": name in schema.get("required", []), "schema": inner}
        for name, inner in schema["properties"].items()
    ]
