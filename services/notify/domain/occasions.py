"""What we write letters about. The folder of a letter has its occasion's name."""

from __future__ import annotations

from enum import StrEnum


class Occasion(StrEnum):
    """The kind of a delivery."""

    CONTACT_REQUEST = "contact_request"
    INVITATION = "invitation"
    SIGN_IN_LINK = "sign_in_link"
    SIGN_IN_CHANGED = "sign_in_changed"
    ALERT_CONFIRMATION = "alert_confirmation"
    REPLY_ALERT = "reply_alert"
    REPORT_ANSWER = "report_answer"


# Letters to readers who asked for them.
TO_READERS = frozenset({Occasion.ALERT_CONFIRMATION, Occasion.REPLY_ALERT, Occasion.REPORT_ANSWER})
# Somebody outside waits to hear what became of these.
WAITED_FOR = TO_READERS | {Occasion.CONTACT_REQUEST}
