"""Whoever is named, whoever stands in, whoever there is, and at the very end the address of last resort."""

from services.notify.domain.routing import Colleague, Route, Why, find_route


def colleague(name, *roles, languages=("fi",), active=True, reachable=True, successor=None):
    return Colleague(name, roles, languages, active, reachable, successor)


def route(person, people, language="fi", has_fallback=False):
    return find_route(person, language, people, has_fallback=has_fallback)


def test_the_contact_person_comes_first_whatever_their_role():
    assert route("mari", [colleague("mari", "editor"), colleague("anna", "contact")]) == Route(
        "mari", Why.CONTACT_PERSON
    )


def test_the_successor_of_whoever_left_takes_over():
    people = [
        colleague("mari", active=False, successor="anna"),
        colleague("anna", "editor"),
        colleague("ossi", "contact"),
    ]
    assert route("mari", people) == Route("anna", Why.SUCCESSOR)


def test_a_successor_who_left_too_has_a_successor():
    people = [
        colleague("mari", active=False, successor="anna"), colleague("anna", active=False, successor="ossi"),
        colleague("ossi", "editor"),
    ]  # fmt: skip
    assert route("mari", people) == Route("ossi", Why.SUCCESSOR)


def test_two_who_succeed_each_other_do_not_hold_the_letter_for_ever():
    people = [colleague("mari", active=False, successor="anna"), colleague("anna", active=False, successor="mari")]
    assert route("mari", people) is None


def test_a_contact_who_speaks_the_readers_language_comes_before_one_who_does_not():
    people = [colleague("anna", "contact"), colleague("britt", "contact", languages=("sv",))]
    assert route(None, people, "sv") == Route("britt", Why.CONTACT)
    assert route(None, people, "en") == Route("anna", Why.CONTACT)


def test_an_unknown_contact_person_is_nobody():
    assert route("gone", [colleague("anna", "contact")]) == Route("anna", Why.CONTACT)


def test_without_a_contact_an_admin_gets_it():
    people = [colleague("helmi", "admin"), colleague("samir", "moderator"), colleague("eija", "editor")]
    assert route(None, people) == Route("helmi", Why.ADMIN)


def test_who_left_or_has_no_address_gets_nothing():
    people = [colleague("anna", "contact", active=False), colleague("britt", "contact", reachable=False)]
    assert route("britt", people) is None


def test_the_address_of_last_resort_is_the_last():
    assert route(None, [colleague("samir", "moderator")], has_fallback=True) == Route(None, Why.FALLBACK)
    assert route(None, [colleague("helmi", "admin")], has_fallback=True) == Route("helmi", Why.ADMIN)
