"""What a use case refuses, named by what is true; each door turns it into its own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class FieldFault:
    """What is wrong with one field: the key of its text (`fault.<key>`) and what fills its places."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict[str, object])


class WrongFields(Exception):
    """Fields at fault, by their name in the submission: `body`, `name`, `contact.email` …"""

    def __init__(self, faults: Mapping[str, FieldFault]) -> None:
        super().__init__(", ".join(faults))
        self.faults = dict(faults)


class UnknownThread(Exception):
    """No such thread, or its article is not public."""


class ThreadClosed(Exception):
    """The thread takes no more comments."""


class UnknownComment(Exception):
    """No such comment, or not one that may be spoken of here."""


class UnknownReceipt(Exception):
    """No receipt opens with this token: never given, destroyed, or mistyped. Nobody is told which."""


class UnknownAlert(Exception):
    """No reply alert goes by this link: not ours, stopped, or over. Nobody is told which."""


class NotYourRight(Exception):
    """The comment's author may not do this now: edit what is decided, object twice, withdraw what is withdrawn."""


class TooMany(Exception):
    """More than one sender may send at once."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(str(retry_after))
        self.retry_after = retry_after
