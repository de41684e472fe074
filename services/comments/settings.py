"""The settings of comments, one frozen object from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from services.comments.domain.intake import Intake
from shared.env.house import House, read_house
from shared.env.settings import Environment

SENDER_LIMIT = 6
BURST_LIMIT = 20
GRACE_HOURS = 72


@dataclass(frozen=True)
class Settings:
    """What comments needs to know of the house and of itself."""

    house: House
    intake: Intake
    grace: timedelta

    @classmethod
    def from_env(cls, values: Mapping[str, str]) -> Settings:
        environment = Environment(values)
        house = read_house(environment, values, "comments")
        intake = Intake(
            receipt_key=environment.key("COMMENTS_RECEIPT_KEY"),
            notify_public_key=environment.key("VASTINE_NOTIFY_PUBLIC_KEY"),
            sender_limit=_limit(environment, "COMMENTS_SENDER_LIMIT", SENDER_LIMIT),
            zone=house.zone,
            site=house.site.url,
            burst_limit=_limit(environment, "COMMENTS_BURST_LIMIT", BURST_LIMIT),
        )
        grace = timedelta(hours=environment.number("COMMENTS_GRACE_HOURS", GRACE_HOURS))
        environment.finish()
        return cls(house, intake, grace)

    @classmethod
    def of_this_process(cls) -> Settings:
        """From this process's own environment."""
        return cls.from_env(os.environ)

    def receipt_url(self, token: str) -> str:
        """The private link of a submission."""
        return f"{self.house.site.url}/comments/receipts/{token}"

    def report_url(self, token: str) -> str:
        """The private link of a report."""
        return self.intake.addresses.report(token)


def _limit(environment: Environment, name: str, usual: int) -> int | None:
    if (environment.optional(name) or "").lower() == "off":
        return None
    return environment.number(name, usual, least=1)
