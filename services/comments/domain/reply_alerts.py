"""Reply alerts: how long they last, and the links in their letters, which nobody else can make."""

from __future__ import annotations

import base64
import hmac
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

UNCONFIRMED_FOR = timedelta(hours=48)
LASTS = timedelta(days=365)
# Several answers within this time make one letter.
PAUSE = timedelta(hours=1)
# After so long a letter about an answer says nothing new.
WORTH_TELLING = timedelta(days=3)
# So many letters a day go to one address that somebody typed, whoever asks: it may be a stranger's.
ASKED_A_DAY = 3
# To whatever addresses: so many a day from one sender, who may be a whole school.
FROM_ONE_SENDER_A_DAY = 30


class AlertState(StrEnum):
    """Asked for and not confirmed yet, or on. One that was stopped is erased."""

    ASKED = "asked"
    ON = "on"


class Purpose(StrEnum):
    """What a link in a letter is good for."""

    CONFIRM = "confirm"
    STOP = "stop"


def mailbox_of(address: str) -> str:
    """What is the same for addresses that lead to one mailbox: capitals and what follows a plus sign make no difference."""
    local, _, host = address.casefold().rpartition("@")
    return f"{local.partition('+')[0] or local}@{host}"


def alert_token(key: bytes, purpose: Purpose, alert: str) -> str:
    """The secret part of a link. Made from the house's key, so that nothing of it has to be kept."""
    made = hmac.digest(key, f"alert {purpose} {alert}".encode("utf-8", "replace"), "sha256")
    return f"{alert}.{base64.urlsafe_b64encode(made).decode().rstrip('=')}"


def alert_of(key: bytes, purpose: Purpose, token: str) -> str | None:
    """The alert that a token is for; None for one that is not ours, or for something else."""
    alert = token.partition(".")[0]
    right = alert_token(key, purpose, alert)
    return alert if hmac.compare_digest(token.encode("utf-8", "replace"), right.encode("utf-8", "replace")) else None


@dataclass(frozen=True)
class LetterAddresses:
    """The addresses in letters to readers, below the site's own."""

    site: str
    key: bytes

    def confirm(self, alert: str) -> str:
        return f"{self.site}/comments/alerts/confirm/{alert_token(self.key, Purpose.CONFIRM, alert)}"

    def stop(self, alert: str) -> str:
        return f"{self.site}/comments/alerts/stop/{alert_token(self.key, Purpose.STOP, alert)}"

    def comment(self, thread: str, comment: str) -> str:
        """A comment's own place: the page of its thread that it stands on."""
        return f"{self.site}/comments/threads/{thread}?comment={comment}#c-{comment}"

    def report(self, token: str) -> str:
        return f"{self.site}/comments/reports/{token}"
