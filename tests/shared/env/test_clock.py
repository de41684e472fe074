"""Time comes from one place."""

from datetime import UTC
from pathlib import Path

from shared.env.clock import clock_from, utc_now


def test_time_is_aware_and_in_utc() -> None:
    assert utc_now().tzinfo is UTC


def test_a_missing_or_broken_offset_moves_nothing(tmp_path: Path) -> None:
    for content in (None, "", "soon"):
        path = tmp_path / "offset"
        if content is not None:
            path.write_text(content, encoding="ascii")
        assert abs((clock_from({"VASTINE_CLOCK_OFFSET_FILE": str(path)})() - utc_now()).total_seconds()) < 5
