"""The mailbox of a house on one machine: letters that nobody sent on lie there in clear."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from vastine.held.holding import Holding


def held(mailbox: Path) -> Holding:
    letters = [file for place in ("new", "cur") for file in mailbox.glob(f"{place}/*")]
    arrived = min((file.stat().st_mtime for file in letters), default=None)
    oldest = datetime.fromtimestamp(arrived, UTC) if arrived is not None else None
    rule = "until you delete them; for trying out only"
    return Holding("caught letters, in clear", "mailbox", len(letters), oldest, rule)
