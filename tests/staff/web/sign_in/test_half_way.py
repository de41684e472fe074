"""The state between two steps is short, counted and used once."""

from services.staff.web.sign_in.half_way import MOST_CODES, HalfWay, begin, count_code, use_up

HALF = HalfWay("mari", "password", "/desk")


def test_it_is_found_by_its_secret_alone_and_ends_by_itself(redis):
    secret = begin(redis, HALF)
    assert count_code(redis, secret) == HALF
    [key] = redis.keys("staff:half-way:*")
    assert secret not in key
    assert 0 < redis.ttl(key) <= 300


def test_after_five_codes_it_is_over(redis):
    secret = begin(redis, HALF)
    assert [count_code(redis, secret) for _ in range(MOST_CODES + 2)] == [HALF] * MOST_CODES + [None, None]
    assert not use_up(redis, secret)


def test_it_is_used_once(redis):
    secret = begin(redis, HALF)
    assert (use_up(redis, secret), use_up(redis, secret)) == (True, False)
    assert count_code(redis, secret) is None


def test_a_forged_secret_leaves_nothing_behind(redis):
    assert count_code(redis, "x" * 1_000_000) is None
    assert not redis.keys("staff:half-way:*")
