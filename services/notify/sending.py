"""Sends one delivery: claims it, opens what is sealed, writes the letter, hands it over, records what came of it.

No transaction is open while a mail server is spoken to. Between the server's "250" and our record lies the only gap in which
a death makes a second copy; both carry the same Message-ID.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from services.notify.domain.faults import Fault, FaultKind
from services.notify.emails.envelope import recipient_address
from services.notify.emails.letters import Desk, Request, contact_request_letter
from services.notify.emails.words import letter_language
from services.notify.mailer import Mailer, Refused, Unreachable
from services.notify.settings import Settings
from services.notify.use_cases.claim_delivery import Claim, claim_delivery
from services.notify.use_cases.record_fault import record_fault
from services.notify.use_cases.record_sent import record_sent
from shared.contact_details.sealing import NotSealedForUs, unseal
from shared.database import Database
from shared.env.crash_points import CrashPoint, crash_point
from shared.logs import fault_name, log


@dataclass(frozen=True)
class Sender:
    """Everything that is needed to send."""

    settings: Settings
    database: Database
    mailer: Mailer

    @classmethod
    def of(cls, settings: Settings, database: Database) -> Sender:
        return cls(settings, database, Mailer(settings.smtp_url, settings.mail_host))

    def send(self, delivery_id: str) -> bool:
        """Whether a letter left. What went wrong is recorded with the delivery, so nothing is raised for it."""
        settings = self.settings
        claim = claim_delivery(
            self.database, delivery_id, settings.house.clock(), has_fallback=settings.fallback_address is not None
        )
        if claim is None:
            return False
        crash_point(CrashPoint.DELIVERY_CLAIMED)
        fault = self._try(claim)
        now = settings.house.clock()
        if fault is None:
            crash_point(CrashPoint.LETTER_ACCEPTED)
            record_sent(self.database, claim.delivery, now)
            return True
        log("sending").warning("letter did not leave", delivery=claim.delivery, fault=fault.written())
        record_fault(self.database, claim, fault, now, random.random())  # noqa: S311  Spreads tries, guards nothing.
        return False

    def _try(self, claim: Claim) -> Fault | None:
        try:
            recipient, letter = self._letter(claim)
            self.mailer.send(self.settings.sender, recipient, letter)
        except Refused as fault:
            return Fault(FaultKind.REFUSED, str(fault.code))
        except Unreachable as fault:
            return Fault(FaultKind.UNREACHABLE, fault.kind)
        except NotSealedForUs as fault:
            return Fault(FaultKind.UNOPENED, type(fault).__name__)
        except Exception as fault:  # noqa: BLE001  Celery would log its text, which may hold what a reader wrote.
            log("sending").error("letter could not be made", delivery=claim.delivery, fault=fault_name(fault))
            return Fault(FaultKind.OURS, type(fault).__name__)
        return None

    def _letter(self, claim: Claim) -> tuple[str, bytes]:
        settings, house = self.settings, self.settings.house
        desk = Desk(house.site.name, settings.sender, settings.mail_host, house.zone, settings.grace)
        fields = unseal(claim.sealed, settings.private_key)
        request = Request(claim.about, claim.title, claim.url, claim.requested_at, claim.why, fields)
        recipient = recipient_address(self._address(claim))
        if recipient is None:
            raise Refused(NO_SUCH_ADDRESS)
        language = letter_language(claim.language, claim.recipient_languages, house.language)
        return recipient, contact_request_letter(desk, request, recipient, language, house.clock())

    def _address(self, claim: Claim) -> str:
        if claim.sealed_address is None:
            return self.settings.fallback_address or ""
        return unseal(claim.sealed_address, self.settings.private_key).get("email", "")


# What a mail server would answer to an address that is none (RFC 5321: bad destination mailbox address syntax).
NO_SUCH_ADDRESS = 501
