"""Sends one delivery: claims it, opens what is sealed, writes the letter, hands it over, records what came of it.

No transaction is open while a mail server is spoken to. Between the server's "250" and our record lies the only gap in which
a death makes a second copy; both carry the same Message-ID.
"""

from __future__ import annotations

import random
import time
from dataclasses import dataclass

from services.notify.composing import NoAddress, compose
from services.notify.domain.faults import Fault, FaultKind
from services.notify.mailer import Mailer, Refused, Unreachable
from services.notify.settings import Settings
from services.notify.use_cases.claim_delivery import Claim, claim_delivery
from services.notify.use_cases.record_fault import record_fault
from services.notify.use_cases.record_sent import record_sent
from shared.contact_details.sealing import NotSealedForUs
from shared.database import DATABASE_AWAY, Database
from shared.env.crash_points import CrashPoint, crash_point
from shared.logs import fault_name, log

# What a mail server would answer to an address that is none (RFC 5321: bad destination mailbox address syntax).
NO_SUCH_ADDRESS = "501"

# A letter has left: as long as this is not written down, it will be sent again. Less than the lease of a claim.
RECORD_PATIENCE = 25.0
RECORD_PAUSE = 0.1


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
        now = settings.house.clock()
        today, has_fallback = now.astimezone(settings.house.zone).date(), settings.fallback_address is not None
        claim = claim_delivery(self.database, delivery_id, now, today, has_fallback=has_fallback)
        if claim is None:
            return False
        crash_point(CrashPoint.DELIVERY_CLAIMED)
        fault = self._try(claim)
        if fault is None:
            return True
        now = settings.house.clock()
        log("sending").warning("letter did not leave", delivery=claim.delivery, fault=fault.written())
        record_fault(self.database, claim, fault, now, random.random())  # noqa: S311  Spreads tries, guards nothing.
        return False

    def _try(self, claim: Claim) -> Fault | None:
        try:
            recipient, letter = compose(self.settings, claim, self.settings.house.clock())
            self.mailer.send(self.settings.sender, recipient, letter, lambda: self._record(claim))
        except Refused as fault:
            return Fault(FaultKind.REFUSED, str(fault.code))
        except NoAddress:
            return Fault(FaultKind.REFUSED, NO_SUCH_ADDRESS)
        except Unreachable as fault:
            return Fault(FaultKind.UNREACHABLE, fault.kind)
        except NotSealedForUs as fault:
            return Fault(FaultKind.UNOPENED, type(fault).__name__)
        except DATABASE_AWAY:
            raise
        except Exception as fault:  # noqa: BLE001  Celery would log its text, which may hold what a reader wrote.
            log("sending").error("letter could not be made", delivery=claim.delivery, fault=fault_name(fault))
            return Fault(FaultKind.OURS, type(fault).__name__)
        return None

    def _record(self, claim: Claim) -> None:
        """Writes down that it left; a database that is away for a moment is waited for."""
        crash_point(CrashPoint.LETTER_ACCEPTED)
        give_up = time.monotonic() + RECORD_PATIENCE
        while True:
            try:
                return record_sent(self.database, claim.delivery, self.settings.house.clock())
            except DATABASE_AWAY:
                if time.monotonic() > give_up:
                    raise
            time.sleep(RECORD_PAUSE)
