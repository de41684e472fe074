"""What the OpenAPI documents say and what the calls do agree, whatever schemathesis asks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.house import House

SCHEMATHESIS = Path(sys.executable).with_name("schemathesis")
EXAMPLES = 15
# Which names a house knows (of a thread, a person, a collection) no schema can say, so a call that fits may still be refused.
# And the check that a token is needed sends one of its own making, which is told apart from none.
NOT_ASKED = "positive_data_acceptance,ignored_auth"


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("prefix", "role"), [("", "editor"), ("/comments", "moderator"), ("/notify", "moderator"), ("/staff", "editor")]
)
def test_every_call_does_what_its_document_says(house: House, tmp_path: Path, prefix: str, role: str) -> None:
    done = subprocess.run(
        [
            str(SCHEMATHESIS), "run", f"{house.url}{prefix}/api/openapi.json", "--checks", "all",
            "--exclude-checks", NOT_ASKED, "--max-examples", str(EXAMPLES), "--seed", "1", "--no-color",
            "--suppress-health-check", "all", "--header", f"Authorization: Bearer {house.tokens[role]}",
        ],
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert "Test cases:" in done.stdout
