"""Settles what becomes of contact details in public text: asks the reader, then moves or removes them as they chose."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from services.comments.domain.contact_choices import Choice, ContactDetailsFound, Span, choices_for, without
from services.comments.domain.text_rules import tidy, visible
from shared.contact_details.checking import ContactDetails
from shared.contact_details.finding import AT, DOT, find_contact_details


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
    reachable = contact is not None and bool(contact.email or contact.phone)
    choices = choices_for([span.kind for span in spans], reachable=reachable)
    if choice not in choices:
        raise ContactDetailsFound(find_spans(written) or spans, choices)
    if choice is Choice.KEEP:
        return Settled(body, contact)
    moved = _moved(body, spans, contact or ContactDetails()) if choice is Choice.MOVE else contact
    return Settled(without(body, spans, language), moved)


def _moved(body: str, spans: tuple[Span, ...], contact: ContactDetails) -> ContactDetails:
    rest: list[str] = []
    for span in spans:
        said = visible(body[span.start : span.end])[0].strip()
        if span.kind == "email" and not contact.email:
            contact = replace(contact, email=_plain_address(said))
        elif span.kind == "phone" and not contact.phone:
            contact = replace(contact, phone=said)
        elif said not in {contact.email, contact.phone}:
            rest.append(said)
    return replace(contact, message="\n".join([contact.message, *rest]).strip()) if rest else contact


def _plain_address(said: str) -> str:
    at_once = re.sub(AT, "@", said, count=1, flags=re.IGNORECASE)
    return re.sub(DOT, ".", at_once, flags=re.IGNORECASE)
