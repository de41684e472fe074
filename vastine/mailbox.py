"""The mailbox: a mail server that catches every letter of a house on one machine and lays it into a Maildir.

Nothing leaves the machine by it, so that a trial sends no mail to anybody. `/notify/mailbox` shows what it caught.
"""

from __future__ import annotations

import signal
import sys
from mailbox import Maildir
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from vastine.settings import HOST

LARGEST_LETTER = 5_000_000


class Letterbox:
    """Stores each letter as it came, with the envelope on top."""

    def __init__(self, folder: Path) -> None:
        self._maildir = Maildir(folder, create=True)

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        sender, recipients = envelope.mail_from or "", ", ".join(envelope.rcpt_tos)
        letter = envelope.original_content or b""
        top = f"X-Envelope-From: {sender}\r\nX-Envelope-To: {recipients}\r\n".encode()
        # Adding syncs the file before it appears under its name: 250 means that the letter is kept.
        self._maildir.add((top + letter).replace(b"\r\n", b"\n"))
        return "250 Kept"


def main(folder: str, port: str) -> None:
    """Serves until SIGTERM or Ctrl-C."""
    ends = {signal.SIGTERM, signal.SIGINT}
    # Blocked before the server's thread begins, so that the signal waits for `sigwait` here.
    signal.pthread_sigmask(signal.SIG_BLOCK, ends)
    server = Controller(
        Letterbox(Path(folder)), hostname=HOST, port=int(port),
        data_size_limit=LARGEST_LETTER, enable_SMTPUTF8=True, ready_timeout=20,
    )  # fmt: skip
    server.start()
    signal.sigwait(ends)
    server.stop()


if __name__ == "__main__":
    main(*sys.argv[1:3])
