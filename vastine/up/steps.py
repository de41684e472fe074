"""The names of the first steps, and how they say that the settings are at fault."""

from __future__ import annotations

from enum import StrEnum

FAULTY = 3


class Step(StrEnum):
    """What may have to be done before the house opens."""

    CHECK = "check"
    MIGRATE = "migrate"
    DEMO = "demo"
    FIRST_LINK = "first-link"
