"""Whoever is named, whoever stands in, whoever there is, and at the very end the address of last resort."""

from datetime import date, timedelta

import pytest

from services.notify.domain.leave import Leave
from services.notify.domain.routing import Colleague, Route, Why, find_route

TODAY = date(2026, 12, 1)
AWAY = Leave(TODAY, TODAY + timedelta(days=13))


def colleague(name, *roles, languages=("fi",), active=True, reachable=True, **more):
    return Colleague(name, roles, languages, active, reachable, **more)


def route(person, people, language="fi", today=TODAY, has_fallback=False):
    return find_route(person, language, people, today, has_fallback=has_fallback)


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


@pytest.mark.parametrize(("days", "who"), [(-1, "mari"), (0, "anna"), (13, "anna"), (14, "mari")])
def test_from_the_first_day_of_a_leave_to_its_last_the_stand_in_gets_it(days, who):
    people = [colleague("mari", "contact", leave=AWAY, stand_in="anna"), colleague("anna", "editor")]
    found = route("mari", people, today=TODAY + timedelta(days=days))
    assert (found.person, found.why) == (who, Why.STAND_IN if who == "anna" else Why.CONTACT_PERSON)
    assert found.stands_in_for == ("mari" if who == "anna" else None)


def test_a_stand_in_who_is_on_leave_too_has_a_stand_in():
    people = [
        colleague("mari", leave=AWAY, stand_in="anna"), colleague("anna", leave=AWAY, stand_in="ossi"),
        colleague("ossi", "editor"),
    ]  # fmt: skip
    assert route("mari", people) == Route("ossi", Why.STAND_IN, "anna")


def test_a_stand_in_who_left_has_a_successor_and_a_successor_on_leave_a_stand_in():
    ossi = colleague("ossi", "editor")
    gone = colleague("anna", active=False, reachable=False, successor="ossi")
    assert route("mari", [colleague("mari", leave=AWAY, stand_in="anna"), gone, ossi]) == Route("ossi", Why.SUCCESSOR)
    away = colleague("anna", leave=AWAY, stand_in="ossi")
    left = colleague("mari", active=False, reachable=False, successor="anna")
    assert route("mari", [left, away, ossi]) == Route("ossi", Why.STAND_IN, "anna")


def test_two_who_stand_in_for_each_other_leave_it_to_somebody_who_is_here():
    people = [
        colleague("mari", leave=AWAY, stand_in="anna"), colleague("anna", leave=AWAY, stand_in="mari"),
        colleague("britt", "contact", leave=AWAY), colleague("ossi", "contact"),
    ]  # fmt: skip
    assert route("mari", people) == Route("ossi", Why.CONTACT)


def test_with_nobody_here_it_waits_in_the_mail_of_whoever_was_asked():
    assert route("mari", [colleague("mari", leave=AWAY)], has_fallback=True) == Route("mari", Why.CONTACT_PERSON)
    assert route(None, [colleague("helmi", "admin", leave=AWAY)]) == Route("helmi", Why.ADMIN)


def test_whoever_left_on_leave_is_succeeded_not_stood_in_for():
    people = [
        colleague("mari", active=False, successor="anna", leave=AWAY, stand_in="ossi"), colleague("anna"), colleague("ossi"),
    ]  # fmt: skip
    assert route("mari", people) == Route("anna", Why.SUCCESSOR)
