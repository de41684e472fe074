"""The records in Redis of who is signed in and whose programs may ask."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from redis import Redis

from shared.sessions import Opening, Person, Power, Sessions, fingerprint
from shared.sessions.powers import IDLE, LONGEST
from shared.sessions.records import NOTED_EVERY

ANNA = Person("p1", "Anna", ("moderator", "editor"))
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def sessions(redis_url: str) -> Sessions:
    records = Sessions(Redis.from_url(redis_url, decode_responses=True))
    records.write_people([ANNA])
    return records


def test_a_session_knows_its_person_until_it_is_closed(redis_url: str) -> None:
    records = sessions(redis_url)
    cookie = records.open("p1", Opening("passkey", "Firefox"), NOW)
    found = records.by_cookie(cookie, NOW)
    assert found is not None
    assert found.session is not None
    assert (found.person, found.session.how, found.session.browser) == (ANNA, "passkey", "Firefox")
    assert found.csrf
    records.close(cookie)
    assert records.by_cookie(cookie, NOW) is None


def test_a_session_that_is_used_lasts_and_one_that_is_not_ends(redis_url: str) -> None:
    records = sessions(redis_url)
    cookie = records.open("p1", Opening(), NOW)
    assert records.by_cookie(cookie, NOW + IDLE - NOTED_EVERY) is not None
    assert records.by_cookie(cookie, NOW + IDLE + NOTED_EVERY) is not None
    assert records.by_cookie(cookie, NOW + 2 * IDLE + NOTED_EVERY) is None


def test_no_use_keeps_a_session_beyond_its_longest(redis_url: str) -> None:
    records = sessions(redis_url)
    cookie = records.open("p1", Opening(), NOW)
    moment = NOW
    while moment < NOW + LONGEST:
        assert records.by_cookie(cookie, moment) is not None
        moment += IDLE / 2
    assert records.by_cookie(cookie, NOW + LONGEST) is None


def test_somebody_sees_where_they_are_signed_in_and_can_end_it(redis_url: str) -> None:
    records = sessions(redis_url)
    old = records.open("p1", Opening(browser="old"), NOW)
    new = records.open("p1", Opening(browser="new"), NOW + timedelta(minutes=5))
    last = records.open("p1", Opening(browser="last"), NOW + timedelta(minutes=9))
    records.open("p2", Opening(browser="somebody else's"), NOW)
    assert [each.browser for each in records.of_person("p1", NOW + timedelta(minutes=10))] == ["last", "new", "old"]
    records.close_one("p2", fingerprint(old))
    assert records.by_cookie(old, NOW) is not None
    records.close_one("p1", fingerprint(old))
    assert records.by_cookie(old, NOW) is None
    records.close_all("p1", but=fingerprint(last))
    assert records.by_cookie(new, NOW) is None
    assert records.by_cookie(last, NOW) is not None


def test_signing_in_afresh_keeps_the_form_key_under_a_new_cookie(redis_url: str) -> None:
    records = sessions(redis_url)
    cookie = records.open("p1", Opening(), NOW)
    before = records.by_cookie(cookie, NOW)
    assert before is not None
    other = records.open("p1", Opening(csrf=before.csrf), NOW)
    after = records.by_cookie(other, NOW)
    assert after is not None
    assert other != cookie
    assert after.csrf == before.csrf


def test_a_session_noted_as_seen_after_it_was_closed_stays_closed(redis_url: str) -> None:
    records = sessions(redis_url)
    cookie = records.open("p1", Opening(), NOW)
    records.close(cookie)
    Redis.from_url(redis_url).hset(f"staff:signed-in:{fingerprint(cookie)}", "seen_at", NOW.isoformat())
    assert records.by_cookie(cookie, NOW) is None


def test_a_role_taken_away_is_gone_at_the_next_request(redis_url: str) -> None:
    records = sessions(redis_url)
    cookie = records.open("p1", Opening(), NOW)
    records.write_people([Person("p1", "Anna", ())])
    found = records.by_cookie(cookie, NOW)
    assert found is not None
    assert not found.may(Power.MODERATE)


def test_a_person_who_left_is_nobody(redis_url: str) -> None:
    records = sessions(redis_url)
    cookie = records.open("p1", Opening(), NOW)
    records.write_token(fingerprint("secret"), "p1", 60)
    records.write_people([], gone=["p1"])
    assert records.by_cookie(cookie, NOW) is None
    assert records.by_token("secret", NOW) is None


def test_a_token_has_no_form_key_and_its_secret_is_not_kept(redis_url: str) -> None:
    records = sessions(redis_url)
    records.write_token(fingerprint("secret"), "p1", 60)
    found = records.by_token("secret", NOW)
    assert found is not None
    assert found.csrf == ""
    assert not any("secret" in key for key in Redis.from_url(redis_url, decode_responses=True).keys("*"))


def test_a_token_can_do_no_more_than_both_it_and_its_owner_may(redis_url: str) -> None:
    records = sessions(redis_url)
    records.write_token(fingerprint("secret"), "p1", 60, ("moderator", "admin"))
    found = records.by_token("secret", NOW)
    assert found is not None
    assert found.person.roles == ("moderator",)


def test_when_a_token_was_used_last_is_known(redis_url: str) -> None:
    records = sessions(redis_url)
    records.write_token(fingerprint("secret"), "p1", 60)
    assert records.tokens_used() == {}
    records.by_token("secret", NOW)
    assert records.tokens_used() == {fingerprint("secret"): NOW}
