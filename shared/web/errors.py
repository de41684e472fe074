"""Turns every fault into an answer: a problem document for programs, a kind page for people, and never a traceback."""

from __future__ import annotations

from flask import Flask, Response, g, make_response, render_template, request
from redis import RedisError
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from werkzeug.exceptions import HTTPException

from shared.logs import fault_name, log
from shared.web.doors import problem_response
from shared.web.place import place
from shared.web.problems import Problem, slug_for
from shared.web.send_again import send_again, typed_text


def catch(app: Flask) -> None:
    """Hangs one handler for each kind of fault."""
    app.register_error_handler(Problem, _answer)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(RedisError, _not_now)
    app.register_error_handler(OperationalError, _not_now)
    app.register_error_handler(Exception, _ours)


def _answer(problem: Problem) -> Response:
    if _for_program():
        return problem_response(problem)
    said = problem.document(place().texts)
    page = render_template(
        "vastine/problem.html", heading=said["title"], explanation=said["detail"], kept_text=typed_text() or None,
        next_steps=[fault["detail"] for fault in said.get("errors", [])], again=send_again(problem.slug), slug=problem.slug,
    )  # fmt: skip
    response = make_response(page, problem.status)
    response.headers.update(problem.headers)
    response.headers["Cache-Control"] = "no-store"
    return response


def _http(fault: HTTPException) -> Response:
    if fault.response is not None:  # A redirect that a door raised.
        return make_response(fault.response)
    status = fault.code or 500
    problem = Problem(status, slug_for(status), headers=_kept_headers(fault))
    return _answer(problem)


def _not_now(fault: RedisError | SQLAlchemyError) -> Response:
    log("door").warning("cannot be done now", fault=fault_name(fault), rule=str(request.url_rule))
    return _answer(Problem(503, "not-now", headers={"Retry-After": "10"}))


def _ours(fault: Exception) -> Response:
    log("door").error("our fault", fault=fault_name(fault), rule=str(request.url_rule))
    return _answer(Problem(500, "our-fault"))


def _for_program() -> bool:
    return bool(g.get("for_program")) or request.path.startswith(f"{place().prefix}/api/")


def _kept_headers(fault: HTTPException) -> dict[str, str]:
    return {name: value for name, value in fault.get_headers() if name in {"Allow", "Retry-After", "WWW-Authenticate"}}
