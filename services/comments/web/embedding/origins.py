"""Which other sites may call: registered ones, by their exact origin, and never with a cookie."""

from __future__ import annotations

from flask import Response, request

from services.comments.use_cases.find_outside import is_registered
from shared.database import DATABASE_AWAY
from shared.web.doors import Doors
from shared.web.place import database

STAMP_HEADER = "Vastine-Stamp"
A_DAY = "86400"


def open_to_sites(doors: Doors, names: frozenset[str]) -> None:
    """Lets scripts on registered sites call these operations and read their answers; no cookie goes either way."""

    @doors.blueprint.after_request
    def let_in(response: Response) -> Response:
        if (request.endpoint or "").rpartition(".")[2] not in names:
            return response
        response.vary.add("Origin")
        origin = request.headers.get("Origin", "")
        if not origin or not _known(origin):
            return response
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Expose-Headers"] = f"ETag, Retry-After, {STAMP_HEADER}"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        if request.method == "OPTIONS":
            response.headers["Access-Control-Allow-Methods"] = "GET, POST"
            response.headers["Access-Control-Allow-Headers"] = "Content-Type, If-None-Match"
            response.headers["Access-Control-Max-Age"] = A_DAY
        return response


def _known(origin: str) -> bool:
    try:
        return is_registered(database(), origin)
    except DATABASE_AWAY:
        return False
