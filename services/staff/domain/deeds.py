"""What the audit record can say that somebody did."""

from enum import StrEnum


class Deed(StrEnum):
    """A fact of security; the record adds who, to whom and when, and never a secret."""

    PERSON_ADDED = "person added"
    PERSON_CHANGED = "person changed"
    PERSON_LEFT = "person left"
    PASSWORD_SET = "password set"  # noqa: S105  The name of a deed.
    PASSWORD_ACCEPTED = "password accepted"  # noqa: S105
    PASSWORD_REFUSED = "password refused"  # noqa: S105
    LINK_MADE = "sign-in link made"
    LINK_USED = "sign-in link used"
    TOKEN_MADE = "token made"  # noqa: S105
    TOKEN_REVOKED = "token revoked"  # noqa: S105
    PERSON_INVITED = "person invited"
    INVITATION_TAKEN_BACK = "invitation taken back"
    FIRST_LINK_MADE = "first link made"
    FIRST_LINK_USED = "first link used"
    ADDRESS_CHANGED = "address changed"
    LINK_ASKED = "sign-in link asked for"
    CODES_CONFIRMED = "app codes set up"
    CODES_OFF = "app codes switched off"
    CODE_ACCEPTED = "app code accepted"
    CODE_REFUSED = "app code refused"
    RECOVERY_CODES_MADE = "recovery codes made"
    RECOVERY_CODE_USED = "recovery code used"
    PASSKEY_ADDED = "passkey added"
    PASSKEY_REMOVED = "passkey removed"
    PASSKEY_ACCEPTED = "passkey accepted"
    PASSKEY_REFUSED = "passkey refused"
    PASSKEY_FELL_BACK = "passkey count fell back"
    IDENTITY_LINKED = "provider identity linked"
    IDENTITY_ACCEPTED = "provider identity accepted"
    IDENTITY_REFUSED = "provider identity refused"
    LAST_ADMIN_KEPT = "last admin kept despite provider"
    SIGNED_OUT = "signed out"
    SESSION_ENDED = "session ended"
    SESSIONS_ENDED = "sessions ended"
    EVERYBODY_OUT = "everybody signed out"
    TOO_MANY_TRIES = "too many tries"
    RECORD_DOWNLOADED = "record downloaded"
