"""Reads the corpus of marked sentences and counts what the finders find of it, rightly, wrongly and not at all."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from shared.contact_details.finding import Finding, Kind, find_contact_details

CORPUS = Path(__file__).parent / "corpus"
MARK = re.compile(r"«([^«»|]*)\|([a-z_]+)»")


@dataclass(frozen=True)
class Sentence:
    """A sentence as a reader wrote it, with what must be found in it: nothing, where it only looks so."""

    text: str
    details: tuple[Finding, ...]
    part: str
    language: str


@dataclass
class Count:
    """How many details there were, how many findings, and how many of each met: at the very place, or anywhere in it."""

    details: int = 0
    findings: int = 0
    exact: int = 0
    overlapping_details: int = 0
    overlapping_findings: int = 0

    @property
    def precision(self) -> float:
        return self.exact / self.findings if self.findings else 1.0

    @property
    def recall(self) -> float:
        return self.exact / self.details if self.details else 1.0

    @property
    def overlap_precision(self) -> float:
        return self.overlapping_findings / self.findings if self.findings else 1.0

    @property
    def overlap_recall(self) -> float:
        return self.overlapping_details / self.details if self.details else 1.0


def sentences() -> Iterator[Sentence]:
    for path in sorted(CORPUS.glob("*.toml")):
        part, language = path.stem.split("_")
        marked = tomllib.loads(path.read_text(encoding="utf-8"))
        for sentence in [*marked["found"], *marked["innocent"]]:
            yield _unmarked(sentence, part, language)


def _unmarked(marked: str, part: str, language: str) -> Sentence:
    text, details, done = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[done : mark.start()]
        details.append(Finding(len(text), len(text) + len(mark[1]), Kind(mark[2])))
        text, done = text + mark[1], mark.end()
    return Sentence(text + marked[done:], tuple(details), part, language)


def measured(corpus: Iterable[Sentence], kind: Kind | None = None) -> Count:
    """Counted for one kind, or for all together."""
    count = Count()
    for sentence in corpus:
        details = [detail for detail in sentence.details if kind in {None, detail.kind}]
        findings = [found for found in find_contact_details(sentence.text) if kind in {None, found.kind}]
        count.details += len(details)
        count.findings += len(findings)
        count.exact += len(set(details) & set(findings))
        count.overlapping_details += sum(any(_meet(detail, found) for found in findings) for detail in details)
        count.overlapping_findings += sum(any(_meet(detail, found) for detail in details) for found in findings)
    return count


def _meet(one: Finding, other: Finding) -> bool:
    return one.kind == other.kind and one.start < other.end and other.start < one.end
