"""Portraits: an uploaded photo is drawn anew as a small square, without what the camera wrote; the only room of Pillow."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib

from PIL import Image, ImageOps, UnidentifiedImageError

KINDS = ("JPEG", "PNG", "WEBP")
MOST_BYTES = 10 * 1024 * 1024
# A picture may be a small file and fill gigabytes when it is unfolded; what a good camera takes has less than this.
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 30_000
SIDE = 320
LEAST_SIDE = 64
# In a photo that is higher than wide the face is above the middle.
FACE = (0.5, 0.35)
MARK_LENGTH = 16


class NoPortrait(Exception):
    """What was sent cannot become a portrait; `key` says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def drawn_portrait(raw: bytes) -> bytes:
    """A square WebP, upright, at most `SIDE` wide. Raises `NoPortrait`."""
    if not raw:
        raise NoPortrait("photo_missing")
    if len(raw) > MOST_BYTES:
        raise NoPortrait("photo_large")
    try:
        square = _square(raw)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fault:
        raise NoPortrait("photo_large") from fault
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, struct.error, zlib.error) as fault:
        raise NoPortrait("photo_kind") from fault
    out = io.BytesIO()
    square.save(out, "WEBP", quality=84, method=5)
    return out.getvalue()


def mark_of(portrait: bytes) -> str:
    return hashlib.sha256(portrait).hexdigest()[:MARK_LENGTH]


def _square(raw: bytes) -> Image.Image:
    with Image.open(io.BytesIO(raw), formats=KINDS) as picture:
        if picture.width * picture.height > MOST_PIXELS or max(picture.size) > LONGEST_SIDE:
            raise NoPortrait("photo_large")
        if min(picture.size) < LEAST_SIDE:
            raise NoPortrait("photo_small")
        # A JPEG can be unfolded at a fraction of its size, which spares memory.
        picture.draft("RGB", (SIDE * 4, SIDE * 4))
        upright = ImageOps.exif_transpose(picture).convert("RGBA")
    side = min(SIDE, *upright.size)
    fitted = ImageOps.fit(upright, (side, side), Image.Resampling.LANCZOS, centering=FACE)
    # A new picture carries the pixels and nothing else; what was see-through is white.
    plain = Image.new("RGB", fitted.size, "white")
    plain.paste(fitted, mask=fitted.getchannel("A"))
    return plain
