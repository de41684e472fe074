"""An uploaded photo becomes a small square without what the camera wrote."""

from __future__ import annotations

import io
from typing import cast

import pytest
from PIL import Image

from services.staff.portraits import MOST_BYTES, NoPortrait, drawn_portrait, mark_of

TURNED = 6  # What a phone held upright writes: the picture lies on its side.


def photo(size: tuple[int, int] = (900, 600), kind: str = "JPEG", **more: object) -> bytes:
    out = io.BytesIO()
    picture = Image.new("RGB", size, "navy")
    picture.paste("white", (0, 0, size[0] // 2, size[1]))
    picture.save(out, kind, **more)
    return out.getvalue()


def drawn(raw: bytes) -> Image.Image:
    return Image.open(io.BytesIO(drawn_portrait(raw)))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_it_is_a_small_square(kind):
    made = drawn(photo(kind=kind))
    assert (made.format, made.size) == ("WEBP", (320, 320))
    assert drawn(photo((100, 200))).size == (100, 100)


def test_what_the_camera_wrote_is_gone_and_the_picture_stands_upright():
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = TURNED, "Secret Camera"
    raw = photo(exif=exif)
    assert b"Secret Camera" in raw
    assert b"Secret Camera" not in drawn_portrait(raw)
    made = drawn(raw).convert("L")
    assert made.getexif() == {}
    top, bottom = cast(int, made.getpixel((160, 20))), cast(int, made.getpixel((160, 300)))
    assert top > 200
    assert bottom < 80


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (b"", "photo_missing"),
        (b"<svg onload=alert(1)>", "photo_kind"),
        (photo()[:300], "photo_kind"),
        (b"x" * (MOST_BYTES + 1), "photo_large"),
        (photo((20, 20)), "photo_small"),
        (photo((9_000, 9_000), "PNG"), "photo_large"),
        (photo(kind="GIF"), "photo_kind"),
    ],
)
def test_what_is_no_photo_or_too_large_is_refused(raw, key):
    with pytest.raises(NoPortrait) as refused:
        drawn_portrait(raw)
    assert refused.value.key == key


def test_another_picture_has_another_mark():
    assert mark_of(b"a") != mark_of(b"b")
