"""Whether a service lives, whether it can work, and its figures: `/healthz`, `/readyz`, `/metrics` under its prefix."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from flask import Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from shared.web.doors import Doors, json_response
from shared.web.place import database, place

Gauges = Callable[[Session], Mapping[str, float]]


def health_doors(package: str, prefix: str, gauges: Gauges) -> Doors:
    """The three doors. `gauges` reads the service's figures from its database, so that any process tells the same."""
    doors = Doors("health", package, prefix)

    @doors.page("/healthz", may=None)
    def healthz() -> Response:
        return json_response({"status": "ok", "service": place().service})

    @doors.page("/readyz", may=None)
    def readyz() -> Response:
        try:
            with database().reading() as session:
                session.execute(text("SELECT 1 FROM outbox LIMIT 1"))
        except SQLAlchemyError:
            return json_response({"status": "the database does not answer"}, 503)
        return json_response({"status": "ready"})

    @doors.page("/metrics", may=None)
    def metrics() -> Response:
        registry = CollectorRegistry()
        with database().reading() as session:
            registry.register(_Figures(place().service, gauges(session)))
        return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)

    return doors


class _Figures(Collector):
    def __init__(self, service: str, values: Mapping[str, float]) -> None:
        self._service = service
        self._values = values

    def collect(self) -> Iterator[GaugeMetricFamily]:
        for name, value in self._values.items():
            yield GaugeMetricFamily(f"vastine_{self._service}_{name}", name.replace("_", " "), value=value)
