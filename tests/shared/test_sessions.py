"""Who is asking and what they may do."""

from redis import Redis

from shared.sessions import Person, Power, Role, Sessions, fingerprint

ANNA = Person("p1", "Anna", ("moderator",))


def sessions(redis_url: str) -> Sessions:
    return Sessions(Redis.from_url(redis_url, decode_responses=True))


def test_a_session_knows_its_person_until_it_is_closed(redis_url: str) -> None:
    records = sessions(redis_url)
    records.write_people([ANNA])
    cookie = records.open("p1")
    found = records.by_cookie(cookie)
    assert found is not None
    assert found.person == ANNA
    assert found.csrf
    records.close(cookie)
    assert records.by_cookie(cookie) is None


def test_a_role_taken_away_is_gone_at_the_next_request(redis_url: str) -> None:
    records = sessions(redis_url)
    records.write_people([ANNA])
    cookie = records.open("p1")
    records.write_people([Person("p1", "Anna", ())])
    found = records.by_cookie(cookie)
    assert found is not None
    assert not found.person.may(Power.MODERATE)


def test_a_person_who_left_is_nobody(redis_url: str) -> None:
    records = sessions(redis_url)
    records.write_people([ANNA])
    cookie = records.open("p1")
    records.write_token(fingerprint("secret"), "p1", 60)
    records.write_people([], gone=["p1"])
    assert records.by_cookie(cookie) is None
    assert records.by_token("secret") is None


def test_a_token_has_no_form_key_and_its_secret_is_not_kept(redis_url: str) -> None:
    records = sessions(redis_url)
    records.write_people([ANNA])
    records.write_token(fingerprint("secret"), "p1", 60)
    found = records.by_token("secret")
    assert found is not None
    assert found.csrf == ""
    assert not any("secret" in key for key in Redis.from_url(redis_url, decode_responses=True).keys("*"))


def test_every_power_is_held_by_somebody_and_contacts_neither_moderate_nor_write() -> None:
    contact = Person("p2", "Contact", (Role.CONTACT,))
    assert contact.may(Power.BE_STAFF)
    assert not contact.may(Power.MODERATE)
    assert not contact.may(Power.WRITE_ARTICLES)
    assert all(any(Person("x", "x", (role,)).may(power) for role in Role) for power in Power)
