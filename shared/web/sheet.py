"""Rows as a sheet that a spreadsheet opens, with nothing in it that one would take for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet(rows: Iterable[Iterable[str]]) -> str:
    """CSV with a mark at the beginning by which every spreadsheet knows UTF-8."""
    written = io.StringIO()
    csv.writer(written).writerows([harmless(cell) for cell in row] for row in rows)
    return "\ufeff" + written.getvalue()


def harmless(cell: str) -> str:
    """With an apostrophe before what a spreadsheet would calculate."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
