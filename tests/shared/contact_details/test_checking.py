"""Contact details are accepted as people write them, and refused with what is wrong."""

import time

import pytest

from shared.contact_details.checking import ContactDetails, check_contact_details


@pytest.mark.parametrize(
    "email", ["aino@example.org", " aino@example.org ", "a.b+c@sub.example.fi", "o'hara@example.org"]
)
def test_ordinary_addresses_are_accepted(email: str) -> None:
    details, faults = check_contact_details(ContactDetails(email=email))
    assert (details.email, faults) == (email.strip(), {})


@pytest.mark.parametrize("phone", ["040 123 4567", "+358 40 123 4567", "(09) 123 456", "0401234567", "+46-8-123 456"])
def test_ordinary_numbers_are_accepted(phone: str) -> None:
    assert check_contact_details(ContactDetails(phone=phone))[1] == {}


@pytest.mark.parametrize(
    "email",
    ["aino", "aino@", "@example.org", "a b@example.org", "a@b@example.org", "a@example", "a@example.org\nBcc: x@y.fi"],
)
def test_broken_addresses_are_refused(email: str) -> None:
    assert check_contact_details(ContactDetails(email=email))[1] == {"email": "contact.email_form"}


@pytest.mark.parametrize("field", ["email", "phone", "name"])
@pytest.mark.parametrize("injected", ["x\r\nBcc: evil@example.org", "x\nSubject: y", "x\x00y", "x\u2028y"])
def test_a_line_break_in_a_field_of_one_line_is_refused(field: str, injected: str) -> None:
    details = ContactDetails(**({"email": "aino@example.org"} | {field: injected}))
    assert field in check_contact_details(details)[1]


def test_neither_address_nor_number_is_a_fault_of_the_first_field() -> None:
    assert check_contact_details(ContactDetails(name="Aino"))[1] == {"email": "contact.neither"}


def test_too_long_is_told_of_each_field() -> None:
    details = ContactDetails("a" * 250 + "@example.org", "1" * 60, "n" * 101, "m" * 5_001)
    assert set(check_contact_details(details)[1]) == {"email", "phone", "name", "message"}


def test_megabytes_in_each_field_are_refused_at_once() -> None:
    much = "0" * 3_000_000
    begun = time.process_time()
    faults = check_contact_details(ContactDetails(much, much, much, much))[1]
    assert time.process_time() - begun < 0.1
    assert set(faults) == {"email", "phone", "name", "message"}
