"""`vastine import`: takes comments in from another program's file, or all from our own export; a second run changes nothing."""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from services.articles.domain.faults import WrongFields
from services.comments.domain.outside_pages import NotOfThisSite
from services.comments.use_cases.find_outside import Asked
from services.comments.use_cases.import_comments import ImportedComment
from services.comments.use_cases.list_threads import list_threads
from services.comments.use_cases.open_outside_thread import open_outside_thread
from vastine.by_hand.carrying import carry_articles
from vastine.by_hand.house import QuietHouse
from vastine.imports.own import imported, is_outside, read_lines
from vastine.imports.own_articles import ids_by_slug, take_in_articles
from vastine.imports.own_shelves import take_in_shelves
from vastine.imports.pages import Pages, read_moved
from vastine.imports.report import Report
from vastine.imports.settling import settle
from vastine.imports.taking_in import take_in
from vastine.refused import Refused
from vastine.up.environment import environment_here

OWN = "vastine"
# In a house that runs, a courier may have carried the articles off; then the threads are its work.
PATIENCE = 15.0
PAUSE = 0.2


def run(told: argparse.Namespace, values: Mapping[str, str]) -> int:
    file = Path(told.file)
    moved = read_moved(Path(told.map)) if told.map else []
    house = QuietHouse.of(environment_here(values))
    report = Report()
    try:
        if told.format == OWN:
            comments = _own(house, file, moved, report, dry=told.dry_run)
        else:
            findings = import_module(f"vastine.imports.{told.format}").read(file)
            comments = settle(told.format, findings, Pages(list_threads(house.comments), moved), report)
        take_in(house.comments, comments, report, house.now, dry=told.dry_run)
    finally:
        house.close()
    print("\n".join(report.lines(dry=told.dry_run)))
    return 0


def _own(
    house: QuietHouse, file: Path, moved: list[tuple[str, str]], report: Report, *, dry: bool
) -> list[ImportedComment]:
    """Articles first, then their threads, then what was said there. A dry run leaves articles aside."""
    found = list(read_lines(file))
    if not dry:
        try:
            shelves = take_in_shelves(house, found, report)
            take_in_articles(house, [line for line in found if line["kind"] == "article"], shelves, report)
        except (KeyError, TypeError, ValueError, WrongFields) as fault:
            raise Refused(f"{file} has an article that cannot be read ({type(fault).__name__}: {fault}).") from None
        _open_threads(house, {line["slug"] for line in found if line["kind"] == "article"})
        _open_outside(house, {line.get("page"): line.get("language") for line in found if line["kind"] == "comment"})
    pages = Pages(list_threads(house.comments), moved)
    comments = (imported(line, pages, report, file) for line in found if line["kind"] == "comment")
    return [each for each in comments if each is not None]


def _open_outside(house: QuietHouse, pages: Mapping[Any, Any]) -> None:
    """A thread for each page of a site that is registered here; the others are told of as pages that are not here."""
    for page, language in pages.items():
        if isinstance(page, str) and is_outside(page):
            with suppress(NotOfThisSite):
                open_outside_thread(house.comments, Asked(page), language, house.now)


def _open_threads(house: QuietHouse, slugs: set[str]) -> None:
    """Waits until each of these articles has its thread."""
    articles = {article for slug, article in ids_by_slug(house).items() if slug in slugs}
    patience = time.monotonic() + PATIENCE
    carry_articles(house)
    while articles - {thread.thread for thread in list_threads(house.comments)}:
        if time.monotonic() > patience:
            raise Refused(
                "The articles are here, but not all their threads. Is the courier of comments well? Try again."
            )
        time.sleep(PAUSE)
        carry_articles(house)
