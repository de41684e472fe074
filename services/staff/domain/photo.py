"""Where the photo of a person is shown."""

from __future__ import annotations

PHOTOS = "/staff/photos"


def photo_address(person_id: str, mark: str) -> str:
    """A path on this site; another picture has another mark, so that it may be kept for ever."""
    return f"{PHOTOS}/{person_id}/{mark}.webp"
