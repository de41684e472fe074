"""What lies between the processes: Redis with its streams, and the mail server."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from redis import Redis
from redis.exceptions import RedisError

from shared.contract import Stream
from shared.streams.connection import COURIER_DEADLINE, connect
from shared.streams.reader import aside_name
from vastine.doctor.finding import Finding
from vastine.house import SERVICES

# Older ones hand a dead consumer's entries on even where they were erased meanwhile, and count no tries that expire.
OLDEST_REDIS = (7, 0)
SMTP_DEADLINE = 5.0
SMTP_PORTS = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}


def redis_findings(url: str) -> Iterator[Finding]:
    redis = connect(url, COURIER_DEADLINE)
    try:
        told = redis.info()
        yield from _server(told)
        yield from _set_aside(redis)
    except RedisError as fault:
        yield Finding(False, f"Redis does not answer ({type(fault).__name__}). Is Vastine running?")
    finally:
        redis.close()


def smtp_finding(url: str) -> Finding:
    parts = urlsplit(url)
    place = f"{parts.hostname}:{parts.port or SMTP_PORTS[parts.scheme]}"
    try:
        with socket.create_connection(
            (parts.hostname or "", parts.port or SMTP_PORTS[parts.scheme]), SMTP_DEADLINE
        ) as line:
            line.settimeout(SMTP_DEADLINE)
            # With smtps the server waits for us to begin the encryption, so there is nothing to hear yet.
            heard = b"220" if parts.scheme == "smtps" else line.recv(3)
    except OSError as fault:
        return Finding(False, f"The mail server {place} cannot be reached ({fault.strerror or fault}).")
    if heard != b"220":
        return Finding(False, f"Something answers at {place}, but it does not greet like a mail server.")
    return Finding(True, f"The mail server {place} can be reached.")


def _server(told: dict[str, Any]) -> Iterator[Finding]:
    version = str(told.get("redis_version", "0"))
    old = tuple(int(part) for part in version.split(".")[:2]) < OLDEST_REDIS
    needs = f"; Vastine needs {'.'.join(map(str, OLDEST_REDIS))} or newer" if old else ""
    yield Finding(not old, f"Redis answers and speaks as version {version}{needs}.")
    kept = bool(told.get("aof_enabled"))
    yield Finding(kept, "Redis keeps its data." if kept else "Redis does not keep its data: set appendonly yes.")
    if (policy := told.get("maxmemory_policy", "noeviction")) != "noeviction":
        yield Finding(False, f"Redis may throw data away when it is full ({policy}): set maxmemory-policy noeviction.")


def _set_aside(redis: Redis) -> Iterator[Finding]:
    """Entries that a service could not take in lie here until somebody looks at them."""
    counts = {(stream, service): redis.xlen(aside_name(stream, service)) for stream in Stream for service in SERVICES}
    for (stream, service), count in counts.items():
        if count:
            what = "1 event" if count == 1 else f"{count} events"
            yield Finding(False, f"{service} could not take in {what} of the stream {stream}; its log says why.")
    if not any(counts.values()):
        yield Finding(True, "No event was set aside.")
