"""Reads the mail that the mailbox of a house on one machine has caught. It only looks: the Maildir stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from services.notify.emails.letters import SERIES

MOST = 200
NAME = re.compile(r"[A-Za-z0-9_.=+-]{1,200}")
ENVELOPE_TO = "X-Envelope-To"


@dataclass(frozen=True)
class CaughtLetter:
    """One letter as it came in; `to` is whom it was really handed over for."""

    id: str
    to: str
    subject: str
    reply_to: str
    message_id: str
    headers: tuple[tuple[str, str], ...]
    text: str
    html: str
    received_at: datetime
    list_id: str

    @property
    def is_request(self) -> bool:
        """Whether it forwards a reader's contact request. Others may carry a link that signs somebody in."""
        return self.list_id.startswith(f"<{SERIES}.")


def caught_letters(mailbox: Path) -> list[CaughtLetter]:
    """The newest ones, newest first."""
    newest = sorted(_files(mailbox), key=lambda found: found[1], reverse=True)[:MOST]
    return [letter for path, _ in newest if (letter := _read(path)) is not None]


def caught_letter(mailbox: Path, letter_id: str) -> CaughtLetter | None:
    """The letter with this id, if it is there."""
    if not NAME.fullmatch(letter_id):
        return None
    return next((_read(path) for path, _ in _files(mailbox) if _id(path) == letter_id), None)


def _files(mailbox: Path) -> Iterator[tuple[Path, float]]:
    for folder in (mailbox / "new", mailbox / "cur"):
        for path in folder.iterdir() if folder.is_dir() else ():
            # Between seeing it and looking closer, somebody may have moved or removed it.
            with suppress(FileNotFoundError):
                yield path, path.stat().st_mtime


def _id(path: Path) -> str:
    return path.name.partition(":")[0]


def _read(path: Path) -> CaughtLetter | None:
    try:
        received_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        letter = message_from_bytes(path.read_bytes(), policy=default)
    except FileNotFoundError:
        return None
    headers = tuple((name, _clean(str(value))) for name, value in letter.items())
    first = {name.lower(): value for name, value in reversed(headers)}
    return CaughtLetter(
        id=_id(path), to=first.get(ENVELOPE_TO.lower(), first.get("to", "")), subject=first.get("subject", ""),
        reply_to=first.get("reply-to", ""), message_id=first.get("message-id", ""), headers=headers,
        text=_part(letter, "plain"), html=_part(letter, "html"), received_at=received_at,
        list_id=first.get("list-id", ""),
    )  # fmt: skip


def _part(letter: EmailMessage, kind: str) -> str:
    body = letter.get_body((kind,))
    try:
        return _clean(str(body.get_content())) if body is not None else ""
    except (LookupError, ValueError):  # A charset that nobody knows.
        return ""


def _clean(text: str) -> str:
    """Without the half characters that stand for bytes which are no text."""
    return text.replace("\r\n", "\n").encode("utf-8", "replace").decode("utf-8")
