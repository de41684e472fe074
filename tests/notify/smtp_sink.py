"""A real mail server in the test that takes letters, refuses them, drops the line after taking one, or says nothing at all."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from enum import StrEnum
from types import SimpleNamespace
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

HOST = "127.0.0.1"


class Mode(StrEnum):
    """What the server does with a letter."""

    ACCEPT = "accept"
    REFUSE = "550 at RCPT"
    REFUSE_DATA = "552 after DATA"
    LATER = "451 after DATA"
    NO_SENDER = "553 at MAIL"
    DROP = "takes it and drops the line"
    SLOW = "takes it and says so after a second"
    HANG = "takes it and says nothing"


PAUSES = {Mode.SLOW: 1.0, Mode.HANG: 60.0}


class Sink:
    """Keeps what it took. `mode` may be changed at any time; `tries` counts letters that were begun, `goodbyes` partings."""

    def __init__(self) -> None:
        self.mode = Mode.ACCEPT
        self.tries = 0
        self.goodbyes = 0
        self.taken: list[tuple[list[str], bytes]] = []
        self.port = 0

    @property
    def url(self) -> str:
        return f"smtp://{HOST}:{self.port}"

    @property
    def letters(self) -> list[EmailMessage]:
        return [message_from_bytes(content, policy=default) for _, content in self.taken]

    @property
    def recipients(self) -> list[list[str]]:
        return [recipients for recipients, _ in self.taken]

    async def handle_MAIL(self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _o: Any) -> str:  # noqa: N802
        self.tries += 1
        if self.mode is Mode.NO_SENDER:
            return "553 Not from you"
        envelope.mail_from = address
        return "250 Go on"

    async def handle_RCPT(self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _o: Any) -> str:  # noqa: N802
        if self.mode is Mode.REFUSE:
            return f"550 Nobody here is called {address}"
        envelope.rcpt_tos.append(address)
        return "250 Go on"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.mode is Mode.REFUSE_DATA:
            return "552 Too much"
        if self.mode is Mode.LATER:
            return "451 Come again"
        self.taken.append((list(envelope.rcpt_tos), _bytes(envelope.content)))
        if self.mode is Mode.DROP:
            assert server.transport is not None
            server.transport.close()
        if self.mode in PAUSES:
            await asyncio.sleep(PAUSES[self.mode])
        return "250 Kept"

    async def handle_QUIT(self, _server: SMTP, _session: Session, _envelope: Envelope) -> str:  # noqa: N802
        self.goodbyes += 1
        return "221 Goodbye"


@contextmanager
def running_sink(sink: Sink | None = None, **options: Any) -> Iterator[Sink]:
    """A server on a free port; `options` are those of aiosmtpd's."""
    sink = sink or Sink()
    sink.port = sink.port or free_port()
    # The server looks at every attribute of what it calls, once a connection; it must not read all letters each time.
    calls = SimpleNamespace(
        handle_MAIL=sink.handle_MAIL, handle_RCPT=sink.handle_RCPT, handle_DATA=sink.handle_DATA,
        handle_QUIT=sink.handle_QUIT,
    )  # fmt: skip
    server = Controller(calls, hostname=HOST, port=sink.port, ready_timeout=20, **({"enable_SMTPUTF8": True} | options))
    server.start()
    try:
        yield sink
    finally:
        server.stop()


def _bytes(content: bytes | str | None) -> bytes:
    return content.encode() if isinstance(content, str) else content or b""


def free_port() -> int:
    with socket.socket() as held:
        held.bind((HOST, 0))
        return int(held.getsockname()[1])


def only(user: str, password: str) -> Any:
    """A door-keeper for the server that lets this user in."""

    def check(_server: Any, _session: Any, _envelope: Any, _how: str, data: Any) -> AuthResult:
        return AuthResult(success=(data.login, data.password) == (user.encode(), password.encode()))

    return check
