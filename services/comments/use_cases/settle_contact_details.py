"""Settles what becomes of contact details in public text: asks the reader, then moves or removes them as they chose."""

from __future__ import annotations

from dataclasses import dataclass, replace

from services.comments.domain.contact_choices import Choice, ContactDetailsFound, Span, choices_for, without
from services.comments.domain.text_rules import tidy, visible
from shared.contact_details.checking import ContactDetails, check_contact_details
from shared.contact_details.finding import find_contact_details
from shared.contact_details.plain import plain_email, plain_phone

# What was taken out may have stood between two halves of something else; then the rest is looked through again.
ROUNDS = 10


@dataclass(frozen=True)
class Settled:
    """The text that may be published, and the contact details with what was moved to them."""

    body: str
    contact: ContactDetails | None


def find_spans(text: str) -> tuple[Span, ...]:
    """Contact details with their places in the text; what cannot be seen does not hide them."""
    seen, places = visible(text)
    return tuple(
        Span(places[found.start], places[found.end - 1] + 1, found.kind.value) for found in find_contact_details(seen)
    )


def settle_contact_details(
    written: str, choice: Choice | None, contact: ContactDetails | None, language: str
) -> Settled:
    """The tidied text, settled. Raises `ContactDetailsFound` with places in the text as it was written."""
    body = tidy(written)
    spans = find_spans(body)
    if not spans:
        return Settled(body, contact)
    moved = _moved(body, spans, contact or ContactDetails())
    choices = choices_for([span.kind for span in spans], reachable=bool(moved.email or moved.phone))
    if choice not in choices:
        raise ContactDetailsFound(find_spans(written) or spans, choices)
    if choice is Choice.KEEP:
        return Settled(body, contact)
    return _taken_out(body, spans, contact, language, choice)


def _taken_out(
    body: str, spans: tuple[Span, ...], contact: ContactDetails | None, language: str, choice: Choice
) -> Settled:
    for _ in range(ROUNDS):
        if choice is Choice.MOVE:
            contact = _moved(body, spans, contact or ContactDetails())
        body = without(body, spans, language)
        spans = find_spans(body)
        if not spans:
            break
    return Settled(body, contact)


def _moved(body: str, spans: tuple[Span, ...], contact: ContactDetails) -> ContactDetails:
    """The first address and the first number that can be used go into their fields, all the rest into the message."""
    rest: list[str] = []
    for span in spans:
        said = visible(body[span.start : span.end])[0].strip()
        email, phone = _usable(span.kind, said)
        if email and contact.email in {"", email}:
            contact = replace(contact, email=email)
        elif phone and contact.phone in {"", phone}:
            contact = replace(contact, phone=phone)
        elif said not in {contact.email, contact.phone, *rest}:
            rest.append(said)
    return replace(contact, message="\n".join([contact.message, *rest]).strip()) if rest else contact


def _usable(kind: str, said: str) -> tuple[str, str]:
    """What can be mailed to, or called; what cannot is still told, in the message."""
    email = plain_email(said) if kind == "email" else ""
    phone = plain_phone(said) if kind == "phone" else ""
    _, faults = check_contact_details(ContactDetails(email, phone))
    return ("", "") if faults else (email, phone)
