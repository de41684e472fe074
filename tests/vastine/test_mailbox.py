"""The mailbox as a mail program sees it: a real process, a real connection, a file for each letter."""

from __future__ import annotations

import smtplib
import socket
import subprocess
import sys
from email import message_from_bytes
from pathlib import Path

from tests.vastine.running import ROOT, eventually
from vastine.up.port import free_port

LETTER = (
    "Subject: Kysymys\r\nX-Kept: as it was\r\n\r\nHei, p\N{LATIN SMALL LETTER A WITH DIAERESIS}iv\r\n.\r\n".encode()
)


def test_a_letter_that_was_accepted_lies_in_the_maildir_and_sigterm_ends_cleanly(tmp_path):
    port = free_port()
    process = subprocess.Popen([sys.executable, "-m", "vastine.mailbox", str(tmp_path / "box"), str(port)], cwd=ROOT)
    try:
        eventually(lambda: _listens(port))
        with smtplib.SMTP("127.0.0.1", port) as client:
            client.sendmail("from@example.org", ["a@example.org", "b@example.org"], LETTER)
            kept = list((tmp_path / "box" / "new").iterdir())
        assert len(kept) == 1
        process.terminate()
        assert process.wait(10) == 0
    finally:
        process.kill()
        process.wait()
    _is_the_letter(kept[0])


def _is_the_letter(file: Path) -> None:
    letter = message_from_bytes(file.read_bytes())
    assert letter["X-Envelope-From"] == "from@example.org"
    assert letter["X-Envelope-To"] == "a@example.org, b@example.org"
    assert letter["X-Kept"] == "as it was"
    assert letter.get_payload(decode=True) == LETTER.partition(b"\r\n\r\n")[2].replace(b"\r\n", b"\n")


def _listens(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0
