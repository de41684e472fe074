"""States how well contact details are found: `python -m benchmarks.contact_details [part]`, as precision and recall.

`exact` counts a finding when both its ends are right, `overlap` when it lies on the detail at all. A part is the name of files in
tests/shared/contact_details/corpus, such as `first` or `holdout`; with `-v` every mistake is shown.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from shared.contact_details.finding import Kind, find_contact_details
from tests.shared.contact_details.measuring import Sentence, measured, sentences


def main(arguments: list[str]) -> None:
    parts = [argument for argument in arguments if not argument.startswith("-")]
    corpus = [sentence for sentence in sentences() if not parts or sentence.part in parts]
    innocent = sum(not sentence.details for sentence in corpus)
    print(f"{len(corpus)} sentences, {innocent} of them with nothing to find\n")
    print(f"{'':16}{'details':>8}{'precision':>11}{'recall':>8}{'overlap':>9}{'recall':>8}")
    for language in ("fi", "sv", "en"):
        _row(language, [sentence for sentence in corpus if sentence.language == language])
    for kind in Kind:
        _row(kind.value, corpus, kind)
    _row("all", corpus)
    if "-v" in arguments:
        _mistakes(corpus)


def _row(name: str, corpus: Iterable[Sentence], kind: Kind | None = None) -> None:
    count = measured(corpus, kind)
    figures = f"{count.precision:11.3f}{count.recall:8.3f}{count.overlap_precision:9.3f}{count.overlap_recall:8.3f}"
    print(f"{name:16}{count.details:8}{figures}")


def _mistakes(corpus: Iterable[Sentence]) -> None:
    for sentence in corpus:
        found = set(find_contact_details(sentence.text))
        for wrong in sorted(found ^ set(sentence.details), key=lambda finding: finding.start):
            said = "not there" if wrong in found else "not found"
            print(f"{said}: {sentence.text[wrong.start : wrong.end]!r} ({wrong.kind}) in {sentence.text!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
