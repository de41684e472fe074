"""The order of a thread: an answer stands below what it answers, oldest first; on the page it is flat in width."""

from __future__ import annotations

ID_LENGTH = 26
# Deeper answers stand beside each other below the last level, in the order of time; what each answers is kept all the same.
DEEPEST = 8


def path_of(comment: str, parent_path: str | None) -> str:
    """Where the comment stands: the ids from the first comment down to it. Sorting by this gives the thread's order."""
    above = (parent_path or "")[: DEEPEST * ID_LENGTH]
    return above + comment


def depth_of(path: str) -> int:
    """0 for a comment on the article, 1 for an answer to it, and so on."""
    return len(path) // ID_LENGTH - 1


def below(path: str) -> tuple[str, str]:
    """Between these two lie the paths of all answers to the comment, and nothing else: ids are of digits and letters."""
    return path + "0", path + "z"
