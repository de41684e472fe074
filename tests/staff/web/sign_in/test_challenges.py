"""A challenge counts once, for what it was given out for, and not for long."""

from services.staff.web.sign_in.challenges import SECONDS, SIGN_IN, enrolment_of, give_out, use_up


def test_a_challenge_counts_once(redis):
    challenge = give_out(redis, SIGN_IN)
    assert use_up(redis, challenge, SIGN_IN)
    assert not use_up(redis, challenge, SIGN_IN)


def test_a_challenge_for_one_person_is_used_up_by_another_and_does_not_count(redis):
    challenge = give_out(redis, enrolment_of("mari"))
    assert not use_up(redis, challenge, enrolment_of("aino"))
    assert not use_up(redis, challenge, enrolment_of("mari"))


def test_a_challenge_ends_by_itself(redis):
    give_out(redis, SIGN_IN)
    (key,) = redis.keys()
    assert 0 < redis.ttl(key) <= SECONDS
