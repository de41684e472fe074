"""Almost the same text: a comment is kept as the few lowest of its marks, and two texts are near when they share half of them.

The lowest of many evenly spread marks are a fair sample, so what two samples share tells what the texts share. After A. Broder,
"On the resemblance and containment of documents" (1997).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from services.comments.domain.screening.tokens import mark_of

IN_A_ROW = 3
MARKS = 12
NEAR = 6
# "Kiitos hyvästä kirjoituksesta" may be said by many.
FEWEST_WORDS = 8
REMEMBERED = timedelta(days=30)


def marks_of(words: Sequence[str]) -> tuple[int, ...]:
    """At most `MARKS`, lowest first; none of a text that is too short to be anybody's own."""
    if len(words) < FEWEST_WORDS:
        return ()
    rows = {" ".join(words[at : at + IN_A_ROW]) for at in range(len(words) - IN_A_ROW + 1)}
    return tuple(sorted(mark_of(row) for row in rows)[:MARKS])


def enough(marks: Sequence[int]) -> int:
    """How many of these marks another text must share to be near; a text of few marks is asked for as large a part."""
    return max(2, -(-len(marks) * NEAR // MARKS))
