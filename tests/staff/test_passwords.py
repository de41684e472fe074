"""Passwords as they are kept."""

import time

from services.staff.passwords import hash_password, matches


def test_a_password_is_kept_as_argon2id_and_known_again():
    kept = hash_password("korkea kuusi")
    assert kept.startswith("$argon2id$")
    assert "korkea" not in kept
    assert matches(kept, "korkea kuusi")
    assert not matches(kept, "korkea kuusi ")


def test_nobodys_password_is_never_right_and_takes_as_much_work():
    kept = hash_password("korkea kuusi")
    assert not matches(None, "nobody has this password")
    matches(None, "the first one makes the hash that nobody has")
    assert 0.5 < _work(None) / _work(kept) < 2


def test_a_megabyte_is_refused():
    assert not matches(hash_password("x" * 1000), "x" * 1_000_000)


def test_a_damaged_record_lets_nobody_in():
    assert not matches("plain text", "plain text")


def _work(kept: str | None) -> float:
    """Processor time, which does not depend on what else the machine does."""

    def once() -> float:
        began = time.process_time()
        matches(kept, "wrong")
        return time.process_time() - began

    return min(once() for _ in range(8))
