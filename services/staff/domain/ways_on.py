"""Where somebody goes after signing in: to the page they came for if it is ours, else to the first work of their roles."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote

LONGEST = 2_000
OWN_PAGE = "/staff/me"
FIRST_WORK = (
    ("moderator", "/comments/moderation"), ("editor", "/desk"), ("admin", "/staff/people"), ("contact", OWN_PAGE),
)  # fmt: skip
# Nobody wants to go from signing in to signing in, or out.
NOT_THERE = ("/staff/sign-in", "/staff/sign-out", "/staff/confirm")


def way_on(wanted: str, roles: Iterable[str]) -> str:
    """A path on this site."""
    return wanted if is_own_path(wanted) and not wanted.startswith(NOT_THERE) else first_work(roles)


def first_work(roles: Iterable[str]) -> str:
    held = set(roles)
    return next((path for role, path in FIRST_WORK if role in held), OWN_PAGE)


def is_own_path(wanted: str) -> bool:
    """Whether every browser takes it for a path on this site: no other host by slashes, backslashes, dots or escapes."""
    if not wanted.startswith("/") or len(wanted) > LONGEST or _is_odd(wanted):
        return False
    # Not split by urllib: it drops an empty host, and "///elsewhere" would pass for a path.
    path = _fully_unquoted(wanted.partition("#")[0].partition("?")[0])
    *folders, _page = path.split("/")[1:]
    return not _is_odd(path) and not any(folder in {"", ".", ".."} for folder in folders)


def _is_odd(text: str) -> bool:
    return "\\" in text or any(character <= " " or character == "\x7f" for character in text)


def _fully_unquoted(path: str) -> str:
    while (plain := unquote(path)) != path:
        path = plain
    return path
