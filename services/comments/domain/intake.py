"""What the house's settings say about taking in what readers send."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from services.comments.domain.reply_alerts import LetterAddresses


@dataclass(frozen=True)
class Intake:
    """Keys, limits and the site's own address. A limit of None counts nobody."""

    receipt_key: bytes
    notify_public_key: bytes
    sender_limit: int | None
    zone: tzinfo
    burst_limit: int | None = None
    site: str = ""

    @property
    def addresses(self) -> LetterAddresses:
        """Of what letters lead to."""
        return LetterAddresses(self.site, self.receipt_key)
