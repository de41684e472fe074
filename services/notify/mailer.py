"""The only SMTP: hands one letter to one mail server, with a deadline on everything.

Two kinds of fault and no third: `Refused` stays true however often one tries, `Unreachable` passes.
"""

from __future__ import annotations

import smtplib
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from ipaddress import ip_address
from threading import Timer
from urllib.parse import unquote, urlsplit

# For one answer of the server, and for the whole conversation: a server that drips a byte a minute must not hold us.
STEP_DEADLINE = 20.0
WHOLE_DEADLINE = 45.0
PARTING_DEADLINE = 1.0
PORTS = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}


class Refused(Exception):
    """The server will not have this letter for this recipient. `code` is its SMTP code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Unreachable(Exception):
    """Not now. `kind` is the class of what went wrong, or the SMTP code."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


@dataclass(frozen=True)
class Deadlines:
    """In seconds; tests shorten them."""

    step: float = STEP_DEADLINE
    whole: float = WHOLE_DEADLINE


class Mailer:
    """Sends by one server. Its address: smtp://, smtps:// or smtp+starttls://, with user and password where it wants them."""

    def __init__(self, address: str, our_host: str, deadlines: Deadlines | None = None) -> None:
        parts = urlsplit(address)
        self._scheme = parts.scheme
        self._host = parts.hostname or ""
        self._port = parts.port or PORTS[parts.scheme]
        self._user, self._password = unquote(parts.username or ""), unquote(parts.password or "")
        self._our_host = _as_greeting(our_host)
        self._deadlines = deadlines or Deadlines()

    def send(self, sender: str, recipient: str, letter: bytes, when_taken: Callable[[], None] = lambda: None) -> None:
        """Returns when the server has taken the letter. Raises `Refused` or `Unreachable`; then it has probably not.

        `when_taken` is called at once, before anything else is said: until it has returned, a death here makes a second copy.
        """
        give_up = time.monotonic() + self._deadlines.whole
        try:
            with self._connected() as server:
                self._hand_over(server, sender, recipient, letter, give_up)
                when_taken()
                _part(server)
        except smtplib.SMTPResponseException as fault:
            raise Unreachable(str(fault.smtp_code)) from None
        except (smtplib.SMTPException, OSError, UnicodeError) as fault:
            # `from None`: the original may repeat an address in its text.
            raise Unreachable(type(fault).__name__) from None

    def _hand_over(self, server: smtplib.SMTP, sender: str, recipient: str, letter: bytes, give_up: float) -> None:
        code, _ = server.mail(sender, _options(server, recipient))
        if code != 250:
            raise Unreachable(str(code))
        code, _ = server.rcpt(recipient)
        if code not in {250, 251}:
            raise _fault(code)
        if time.monotonic() > give_up:
            # Looking up names has no deadline of its own. Whoever comes this late may no longer hold the claim.
            raise Unreachable("Deadline")
        try:
            code, _ = server.data(letter)
        except smtplib.SMTPDataError as fault:
            raise _fault(fault.smtp_code) from None
        if code != 250:
            raise _fault(code)

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        server = self._client()
        watch = Timer(self._deadlines.whole, _cut, (server,))
        watch.daemon = True
        watch.start()
        try:
            code, greeting = server.connect(self._host, self._port)
            if code != 220:
                raise smtplib.SMTPConnectError(code, greeting)
            if self._scheme == "smtp+starttls":
                server.starttls(context=ssl.create_default_context())
            server.ehlo_or_helo_if_needed()
            if self._user:
                server.login(self._user, self._password)
            yield server
        finally:
            watch.cancel()
            server.close()

    def _client(self) -> smtplib.SMTP:
        """Not connected yet: without a host it waits to be told."""
        if self._scheme == "smtps":
            client: smtplib.SMTP = smtplib.SMTP_SSL(
                local_hostname=self._our_host, timeout=self._deadlines.step, context=ssl.create_default_context()
            )
        else:
            client = smtplib.SMTP(local_hostname=self._our_host, timeout=self._deadlines.step)
        # smtplib checks the certificate against this name, which it takes from its constructor only.
        client._host = self._host  # type: ignore[attr-defined]  # noqa: SLF001
        return client


def _options(server: smtplib.SMTP, recipient: str) -> tuple[str, ...]:
    if recipient.isascii():
        return ()
    if not server.has_extn("smtputf8"):
        # "Mailbox name not allowed": this server will never take such a name.
        raise Refused(553)
    return ("SMTPUTF8", "BODY=8BITMIME")


def _fault(code: int) -> Refused | Unreachable:
    return Refused(code) if 500 <= code < 600 else Unreachable(str(code))


def _part(server: smtplib.SMTP) -> None:
    """Says goodbye. The letter is taken: whatever happens now changes nothing."""
    with suppress(smtplib.SMTPException, OSError):
        if server.sock is not None:
            server.sock.settimeout(PARTING_DEADLINE)
        server.quit()


def _cut(server: smtplib.SMTP) -> None:
    """Ends a conversation that lasts too long; who waits for an answer gets a fault."""
    with suppress(OSError):
        if server.sock is not None:
            server.sock.shutdown(socket.SHUT_RDWR)


def _as_greeting(host: str) -> str:
    try:
        return f"[{ip_address(host)}]"
    except ValueError:
        return host
