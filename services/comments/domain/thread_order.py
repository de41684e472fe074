"""The order of a thread: an answer stands below what it answers, oldest first; on the page it is flat in width."""

from __future__ import annotations

from enum import StrEnum

ID_LENGTH = 26
# Deeper answers stand beside each other below the last level, in the order of time; what each answers is kept all the same.
DEEPEST = 8


class Order(StrEnum):
    """Which groups come first; within a group, which is a comment with all answers below it, the oldest always does."""

    OLDEST = "oldest"
    NEWEST = "newest"
    # Of those that are as helpful as each other, the newest.
    HELPFUL = "helpful"

    @classmethod
    def named(cls, name: str | None) -> Order:
        """The order of that name, or the usual one."""
        return cls(name) if name in set(cls) else cls.OLDEST


def root_of(path: str) -> str:
    """The comment on the article that this stands below, or is."""
    return path[:ID_LENGTH]


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
