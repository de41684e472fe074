"""Puts a letter together with its headers. Nothing a reader wrote and no title comes into a header, but a plain answer address.

This Python's mail package decodes encoded words in what it is given, line breaks included (CVE-2024-6923), so a value that
could hold one is not handed to it at all.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from email_validator import EmailNotValidError, validate_email

# Letters, digits and the signs that need no quoting; "=?" would open an encoded word.
PLAIN_ADDRESS = re.compile(r"(?!.*=\?)[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,190}")
LONGEST_LINE = 900


@dataclass(frozen=True)
class Envelope:
    """Where a letter comes from and goes to. `key` names what it is about, and is the same at every try.

    `series` is the list that it belongs to, for mail programs that sort by it.
    """

    sender: str
    recipient: str
    reply_to: str | None
    key: str
    host: str
    now: datetime
    series: str | None = None
    # What a mail program's own button for stopping posts to (RFC 8058).
    one_click: str | None = None


def plain_address(address: str) -> str | None:
    """The address, if it may stand in a header as it is."""
    if not PLAIN_ADDRESS.fullmatch(address):
        return None
    try:
        validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return None
    return address


def recipient_address(address: str) -> str | None:
    """A colleague's address, if mail can be sent there: a plain one, or one in letters of the whole world (RFC 6531)."""
    if address.isascii():
        return plain_address(address)
    try:
        return validate_email(address, check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError:
        return None


def message_id(key: str, host: str) -> str:
    """Made from the key alone, so that a second copy is known for one."""
    return f"<{hashlib.sha256(key.encode('utf-8', 'replace')).hexdigest()[:32]}@{host}>"


def sealed_letter(envelope: Envelope, subject: str, text: str, html: str) -> bytes:
    """The whole letter as it goes over the wire. `subject` is of our own words, the site's name and a number only."""
    # Folded, a long address would come out as encoded words; so it stays on one line.
    policy = SMTP.clone(max_line_length=LONGEST_LINE, utf8=not envelope.recipient.isascii())
    letter = EmailMessage(policy=SMTP)
    letter["From"] = envelope.sender
    letter["To"] = envelope.recipient
    if envelope.reply_to is not None:
        letter["Reply-To"] = envelope.reply_to
    letter["Subject"] = subject
    letter["Date"] = format_datetime(envelope.now)
    letter["Message-ID"] = message_id(envelope.key, envelope.host)
    letter["Auto-Submitted"] = "auto-generated"
    if envelope.series is not None:
        letter["List-Id"] = f"<{envelope.series}.{envelope.host}>"
    if envelope.one_click is not None:
        letter["List-Unsubscribe"] = f"<{envelope.one_click}>"
        letter["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    letter.set_content(text, cte="quoted-printable")
    letter.add_alternative(html, subtype="html", cte="quoted-printable")
    return letter.as_bytes(policy=policy)
