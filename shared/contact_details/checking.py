"""Whether an e-mail address or a phone number that a reader left can be used, in words that a door can translate."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass

from email_validator import EmailNotValidError, validate_email

EMAIL_LENGTH = 254
NAME_LENGTH = 100
MESSAGE_LENGTH = 5_000
PHONE = re.compile(r"\+?[0-9(][0-9 ()./\-\u00a0]{3,38}[0-9]")
CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]")


@dataclass(frozen=True)
class ContactDetails:
    """What a reader leaves for staff; at least an address or a number."""

    email: str = ""
    phone: str = ""
    name: str = ""
    message: str = ""

    def as_fields(self) -> dict[str, str]:
        return asdict(self)


def check_contact_details(details: ContactDetails) -> tuple[ContactDetails, dict[str, str]]:
    """The details tidied, and the fields at fault with the key of what is wrong: `email`, `phone`, `name`, `message`.

    A line break in a field of one line is refused, not repaired: it is never an accident.
    """
    faults: dict[str, str] = {}
    email, phone = details.email.strip(), details.phone.strip()
    if not email and not phone:
        faults["email"] = "contact.neither"
    if email:
        email, fault = _checked_email(email)
        faults |= {"email": fault} if fault else {}
    if phone and not _is_phone(phone):
        faults["phone"] = "contact.phone_form"
    if len(details.name) > NAME_LENGTH or CONTROL.search(details.name):
        faults["name"] = "contact.name_form"
    if len(details.message) > MESSAGE_LENGTH:
        faults["message"] = "contact.message_length"
    return ContactDetails(email, phone, details.name.strip(), details.message.strip()), faults


def _checked_email(email: str) -> tuple[str, str]:
    if len(email) > EMAIL_LENGTH or CONTROL.search(email):
        return email, "contact.email_form"
    try:
        checked = validate_email(email, check_deliverability=False)
    except EmailNotValidError:
        return email, "contact.email_form"
    return checked.ascii_email or checked.normalized, ""


def _is_phone(phone: str) -> bool:
    # The pattern is bounded and comes first: of megabytes it looks at forty characters.
    return PHONE.fullmatch(phone) is not None and 5 <= sum(character.isdigit() for character in phone) <= 15
