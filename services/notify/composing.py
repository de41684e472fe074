"""Opens what a claim holds and writes its letter: from here to the mail server its words stand in the clear."""

from __future__ import annotations

from datetime import datetime

from services.notify.domain.occasions import TO_READERS
from services.notify.emails.colleague_letters import HouseLetter, colleague_letter
from services.notify.emails.envelope import recipient_address
from services.notify.emails.letters import Desk, Request, contact_request_letter
from services.notify.emails.reader_letters import reader_letter
from services.notify.emails.words import letter_language
from services.notify.settings import Settings
from services.notify.use_cases.claim_delivery import Claim, Recipient
from shared.contact_details.sealing import unseal


class NoAddress(Exception):
    """What is known as the recipient's address is none."""


def compose(settings: Settings, claim: Claim, now: datetime) -> tuple[str, bytes]:
    """Address and letter. Raises `NotSealedForUs` and `NoAddress`."""
    fields: dict[str, str] = {}
    for block in claim.sealed.split():
        fields |= unseal(block, settings.private_key)
    if claim.recipient is None:
        return _by_the_house(settings, claim, fields, now)
    return _to_whoever_answers(settings, claim, claim.recipient, fields, now)


def _by_the_house(settings: Settings, claim: Claim, fields: dict[str, str], now: datetime) -> tuple[str, bytes]:
    letter = HouseLetter(claim.kind, claim.about, claim.requested_at, claim.useless_after or now, fields)
    address = _checked(fields.get("email", ""))
    language = letter_language(claim.language, (claim.language,), settings.house.language)
    if claim.kind in TO_READERS:
        return address, reader_letter(_desk(settings), letter, address, language, now)
    return address, colleague_letter(_desk(settings), letter, address, language, now)


def _to_whoever_answers(
    settings: Settings, claim: Claim, recipient: Recipient, fields: dict[str, str], now: datetime
) -> tuple[str, bytes]:
    absent = recipient.stands_in_for
    request = Request(
        claim.about, claim.title, claim.url, claim.requested_at, recipient.why, fields,
        absent.name if absent else "", absent.until if absent else None,
    )  # fmt: skip
    address = _checked(_address(settings, recipient))
    language = letter_language(claim.language, recipient.languages, settings.house.language)
    return address, contact_request_letter(_desk(settings), request, address, language, now)


def _address(settings: Settings, recipient: Recipient) -> str:
    if recipient.sealed_address is None:
        return settings.fallback_address or ""
    return unseal(recipient.sealed_address, settings.private_key).get("email", "")


def _checked(address: str) -> str:
    checked = recipient_address(address)
    if checked is None:
        raise NoAddress
    return checked


def _desk(settings: Settings) -> Desk:
    house = settings.house
    return Desk(house.site.name, settings.sender, settings.mail_host, house.zone, settings.grace)
