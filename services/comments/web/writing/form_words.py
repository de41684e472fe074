"""What the write form tells of the house's settings, wherever it is rendered: in a door, or ahead by the courier."""

from __future__ import annotations

from datetime import timedelta

from jinja2 import Environment

A_DAY = timedelta(days=1)


def tell_form(environment: Environment, grace: timedelta) -> None:
    """Says when contact details are erased after they were passed on."""
    whole_days = grace >= A_DAY and not grace % A_DAY
    environment.globals["write_erased"] = (
        ("days", grace // A_DAY) if whole_days else ("hours", grace // timedelta(hours=1))
    )
