"""Checks what was given of a person, all fields at once, and lays it into the row."""

from __future__ import annotations

from services.staff.domain.person import Particulars, WrongFields, fold_email, tidied, wrong_fields
from services.staff.models import Person
from shared.contact_details.checking import ContactDetails, check_contact_details
from shared.contact_details.sealing import seal

CONTACT_FAULTS = {"email": "email_form", "phone": "phone_form"}
EMAIL_TAKEN = WrongFields({"email": "email_taken"})


def checked(given: Particulars) -> Particulars:
    """The particulars as they are kept. Raises `WrongFields`."""
    faults = wrong_fields(given)
    # An address is never optional here: it is how a colleague signs in, and where their mail goes.
    contact, contact_faults = check_contact_details(ContactDetails(given.email, given.phone))
    faults |= {name: CONTACT_FAULTS[name] for name in contact_faults}
    if not contact.email:
        faults["email"] = "email_form"
    if faults:
        raise WrongFields(faults)
    return tidied(Particulars(
        contact.email, given.name, given.title, contact.phone, given.languages, given.public, given.roles
    ))  # fmt: skip


def lay_into(person: Person, kept: Particulars, notify_public_key: bytes) -> None:
    """Makes the row say what was checked; the address is sealed anew only when it is another."""
    if person.email != kept.email:
        person.email = kept.email
        person.email_folded = fold_email(kept.email)
        person.sealed_address = seal({"email": kept.email}, notify_public_key)
    person.name = kept.name
    person.title = dict(kept.title)
    person.phone = kept.phone
    person.languages = list(kept.languages)
    person.public = list(kept.public)
    person.roles = kept.roles
