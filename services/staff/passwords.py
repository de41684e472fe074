"""Passwords as Argon2id keeps them; the only room of that library."""

from __future__ import annotations

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# A password that nobody could have set: whatever is longer is refused without feeding it to the hash.
LONGEST = 1_000

# OWASP's parameters for Argon2id: strong, and many who sign in at once do not use up the memory of a small machine.
_argon2 = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def hash_password(password: str) -> str:
    return _argon2.hash(password)


def matches(kept: str | None, password: str) -> bool:
    """Whether the password is the one. Takes as long when nothing is kept, so that time does not tell who works here."""
    try:
        _argon2.verify(kept or _nobodys(), password[:LONGEST])
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None and len(password) <= LONGEST


@cache
def _nobodys() -> str:
    return _argon2.hash("nobody has this password")
