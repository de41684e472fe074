"""Proof of work: a browser looks for a number that takes it a second to find, and us a few milliseconds to check.

The form's own stamp is the riddle, so nothing has to be asked for, kept or fetched beforehand. A slow hash and not many quick
ones, since a browser is then about as fast at it as the programs of those who send in thousands.
"""

from __future__ import annotations

import hashlib
import re

ROUNDS = 10_000
# The found hash begins with so many zero bits: one number in 64 will do.
BITS = 6
COUNTER = re.compile(r"\d{1,7}")


def is_done(challenge: str, counter: str) -> bool:
    """Whether the counter solves the challenge."""
    if not COUNTER.fullmatch(counter):
        return False
    found = hashlib.pbkdf2_hmac("sha256", challenge.encode("utf-8", "replace"), counter.encode(), ROUNDS)
    return found[0] >> (8 - BITS) == 0
