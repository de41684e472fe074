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
