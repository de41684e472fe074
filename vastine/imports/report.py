"""What an import tells the operator: how many, and why not the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

MOST_PAGES = 20


@dataclass
class Report:
    """The counts of one run."""

    new: Counter[str] = field(default_factory=Counter)
    known: int = 0
    lifted: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    noted: Counter[str] = field(default_factory=Counter)
    pages_not_here: Counter[str] = field(default_factory=Counter)

    def lines(self, *, dry: bool) -> Iterator[str]:
        told = ", ".join(f"{count} {status}" for status, count in sorted(self.new.items()))
        yield f"{self.new.total():>7} {'would be taken in' if dry else 'taken in'}{f' ({told})' if told else ''}"
        yield f"{self.known:>7} were here already"
        yield f"{self.left_out.total():>7} left out"
        yield from (f"{count:>11} {why}" for why, count in self.left_out.most_common())
        if self.lifted:
            yield f"{self.lifted:>7} answer something that is not here, so they stand one step higher"
        yield from (f"{count:>7} {what}" for what, count in self.noted.most_common())
        if self.pages_not_here:
            yield "No article for:"
            yield from (f"  {page} ({count})" for page, count in self.pages_not_here.most_common(MOST_PAGES))
            if (more := len(self.pages_not_here) - MOST_PAGES) > 0:
                yield f"  and {more} more pages"
        if dry:
            yield "Nothing was changed: this was a dry run."
