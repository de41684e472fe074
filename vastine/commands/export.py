"""`vastine export`: all articles and comments with their decisions in one file of JSON lines, readable by its owner only."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from vastine.by_hand.house import QuietHouse
from vastine.exports.articles import article_lines
from vastine.exports.comments import comment_lines
from vastine.exports.lines import Line, heading, written
from vastine.refused import Refused
from vastine.up.environment import environment_here
from vastine.up.keys import OWNER_ONLY


def run(told: argparse.Namespace, values: Mapping[str, str]) -> int:
    house = QuietHouse.of(environment_here(values))
    try:
        counts = export(house, Path(told.file))
    finally:
        house.close()
    said = ", ".join(f"{count} {kind}{'s' if count != 1 else ''}" for kind, count in sorted(counts.items()))
    print(f"{told.file} holds {said or 'nothing'}. Some of it readers cannot see: keep the file to yourselves.")
    return 0


def export(house: QuietHouse, file: Path) -> Counter[str]:
    """Writes the file whole or not at all; gives how many lines of each kind."""
    if file.exists():
        raise Refused(f"{file} is there already. Choose another name, or move it away.")
    unfinished = file.with_name(f"{file.name}.unfinished")
    counts: Counter[str] = Counter()
    try:
        unfinished.unlink(missing_ok=True)
        descriptor = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY)
        with os.fdopen(descriptor, "w", encoding="utf-8") as into:
            site = house.articles_settings.house.site
            into.write(written(heading({"name": site.name, "url": site.url}, house.now)))
            for line in _lines(house):
                counts[line["kind"]] += 1
                into.write(written(line))
            into.flush()
            os.fsync(into.fileno())
        unfinished.rename(file)
    except OSError as fault:
        raise Refused(f"{file} cannot be written ({fault.strerror}).") from None
    finally:
        unfinished.unlink(missing_ok=True)
    return counts


def _lines(house: QuietHouse) -> Iterator[Line]:
    with house.articles.reading() as session:
        yield from article_lines(session)
    with house.comments.reading() as session:
        yield from comment_lines(session)
