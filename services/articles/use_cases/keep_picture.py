"""Keeps an uploaded picture: drawn anew as WebP, upright, of a sensible size, without anything the camera wrote into it."""

from __future__ import annotations

import hashlib
import io
import re
import secrets
import struct
import zlib
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from services.articles.domain.faults import Wrong, WrongFields
from services.articles.domain.writing import Picture

KINDS = ("JPEG", "PNG", "WEBP", "GIF")
MOST_BYTES = 12 * 1024 * 1024
# A picture may be a small file and fill gigabytes when it is unfolded; what a good camera takes has less than this.
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 30_000
WIDEST = 1_600
# WebP has no room for more than 16,383.
TALLEST = 16_000
NAME = re.compile(r"[0-9a-f]{40}\.webp")


def keep_picture(folder: Path, raw: bytes) -> Picture:
    """Gives the file's name, made from its content, so that the same picture is kept once. Raises `WrongFields`."""
    if len(raw) > MOST_BYTES:
        raise _refused("picture_heavy")
    try:
        drawn = _draw(raw)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fault:
        raise _refused("picture_huge") from fault
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, struct.error, zlib.error) as fault:
        raise _refused("picture_kind") from fault
    out = io.BytesIO()
    drawn.save(out, "WEBP", quality=82, method=4)
    name = f"{hashlib.sha256(out.getvalue()).hexdigest()[:40]}.webp"
    _write(folder, name, out.getvalue())
    return Picture(name, drawn.width, drawn.height)


def kept_picture(folder: Path, name: str) -> Picture | None:
    """A picture that is here already, by its file's name."""
    if not NAME.fullmatch(name) or not (folder / name).is_file():
        return None
    with Image.open(folder / name, formats=["WEBP"]) as picture:
        return Picture(name, picture.width, picture.height)


def _draw(raw: bytes) -> Image.Image:
    with Image.open(io.BytesIO(raw), formats=KINDS) as picture:
        if picture.width * picture.height > MOST_PIXELS or max(picture.size) > LONGEST_SIDE:
            raise _refused("picture_huge")
        # A JPEG can be unfolded at a fraction of its size, which spares memory.
        picture.draft("RGB", (WIDEST * 2, WIDEST * 2))
        upright = ImageOps.exif_transpose(picture)
        drawn = upright.convert("RGBA" if "A" in upright.getbands() or "transparency" in upright.info else "RGB")
    shrunk = min(1.0, WIDEST / drawn.width, TALLEST / drawn.height)
    if shrunk < 1:
        size = (max(1, round(drawn.width * shrunk)), max(1, round(drawn.height * shrunk)))
        drawn = drawn.resize(size, Image.Resampling.LANCZOS)
    # A new picture carries the pixels and nothing else.
    plain = Image.new(drawn.mode, drawn.size)
    plain.paste(drawn)
    return plain


def _write(folder: Path, name: str, content: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / name).exists():
        part = folder / f".{name}.{secrets.token_hex(4)}"
        part.write_bytes(content)
        part.replace(folder / name)


def _refused(key: str) -> WrongFields:
    return WrongFields({"picture": Wrong(key)})
