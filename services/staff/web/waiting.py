"""What a door answers when somebody has to wait: after too many tries, or while Redis is away and nobody can be let in."""

from __future__ import annotations

from shared.web.place import place

TRY_AGAIN_SECONDS = 10
Answer = tuple[str, int, dict[str, str]]


def too_many(seconds: int) -> str:
    """The sentence that says for how many minutes."""
    return place().texts("sign_in.too_many", n=-(-seconds // 60))


def not_now() -> str:
    return place().texts("sign_in.not_now")


def held_back(page: str, seconds: int) -> Answer:
    """The page that says `too_many`."""
    return page, 429, {"Retry-After": str(seconds)}


def put_off(page: str) -> Answer:
    """The page that says `not_now`."""
    return page, 503, {"Retry-After": str(TRY_AGAIN_SECONDS)}
