"""What we write letters about. The folder of a letter has its occasion's name."""

from __future__ import annotations

from enum import StrEnum


class Occasion(StrEnum):
    """The kind of a delivery."""

    CONTACT_REQUEST = "contact_request"
    INVITATION = "invitation"
    SIGN_IN_LINK = "sign_in_link"
    SIGN_IN_CHANGED = "sign_in_changed"
