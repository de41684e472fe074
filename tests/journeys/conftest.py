"""The house of the journeys: started here, or one that VASTINE_JOURNEY_URL names, with tokens in VASTINE_JOURNEY_TOKENS.

A standing house is told by three variables: its address; a JSON object of tokens by role (editor, moderator, contact);
and a JSON object of [e-mail, password] by the same roles.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator

import pytest

from tests.journeys.house import House, a_house


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house with an editor, a moderator and a colleague who gets contact requests."""
    if url := os.environ.get("VASTINE_JOURNEY_URL"):
        tokens, people = (json.loads(os.environ[f"VASTINE_JOURNEY_{name}"]) for name in ("TOKENS", "PEOPLE"))
        yield House(url.rstrip("/"), tokens, people)
        return
    folder = tmp_path_factory.mktemp("house")
    own = a_house(folder, VASTINE_CLOCK_OFFSET_FILE=str(folder / "clock"))
    try:
        own.start()
        for roles in (("editor",), ("moderator",), ("contact", "admin")):
            own.hire(*roles)
        yield own
    finally:
        status = own.stop()
    assert status == 0
