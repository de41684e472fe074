"""A picture is drawn anew: what the camera noted is gone, and what is no picture is refused."""

import io
import struct
import zlib

import pytest
from PIL import Image

from services.articles.domain.faults import WrongFields
from services.articles.use_cases.keep_picture import TALLEST, WIDEST, keep_picture, kept_picture
from tests.articles.arrange import a_picture


def refused(tmp_path, raw):
    with pytest.raises(WrongFields) as wrong:
        keep_picture(tmp_path, raw)
    assert list(tmp_path.iterdir()) == []
    return wrong.value.fields["picture"].key


def a_bomb(width, height):
    """A PNG of a few bytes that says it has so many pixels."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_every_common_kind_becomes_webp(tmp_path, kind):
    picture = keep_picture(tmp_path, a_picture(40, 30, kind))
    assert (picture.width, picture.height) == (40, 30)
    with Image.open(tmp_path / picture.file) as drawn:
        assert drawn.format == "WEBP"


def test_the_place_and_the_camera_are_forgotten_and_the_picture_stands_upright(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010F] = "Secret Camera"
    exif.get_ifd(0x8825)[2] = (60.0, 10.0, 0.0)
    picture = keep_picture(tmp_path, a_picture(40, 30, "JPEG", exif=exif.tobytes()))
    raw = (tmp_path / picture.file).read_bytes()
    assert (picture.width, picture.height) == (30, 40)
    assert b"Secret" not in raw
    assert b"EXIF" not in raw


def test_a_large_picture_is_made_smaller(tmp_path):
    picture = keep_picture(tmp_path, a_picture(4_000, 1_000, "JPEG"))
    assert (picture.width, picture.height) == (1_600, 400)


@pytest.mark.parametrize(("width", "height"), [(100, 20_000), (10, 30_000), (1_600, 17_000)])
def test_a_picture_like_a_thread_is_kept_in_a_size_that_can_be_written(tmp_path, width, height):
    out = io.BytesIO()
    Image.new("1", (width, height)).save(out, "PNG")
    picture = keep_picture(tmp_path, out.getvalue())
    assert 1 <= picture.width <= WIDEST
    assert 1 <= picture.height <= TALLEST


@pytest.mark.parametrize("size", [(1, 49_000_000), (49_000_000, 1)])
def test_a_picture_of_one_endless_line_is_refused(tmp_path, size):
    out = io.BytesIO()
    Image.new("1", size).save(out, "PNG")
    assert refused(tmp_path, out.getvalue()) == "picture_huge"


def test_the_same_picture_is_kept_once_and_found_again(tmp_path):
    first, second = (keep_picture(tmp_path, a_picture()) for _ in range(2))
    assert first == second == kept_picture(tmp_path, first.file)
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("name", ["", "../secret", "x.webp", "0" * 40 + ".webp", "\x00"])
def test_only_pictures_that_were_kept_are_found(tmp_path, name):
    assert kept_picture(tmp_path, name) is None


@pytest.mark.parametrize("raw", [
    b"MZ\x90\x00 a renamed program", b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", b"\x00",
    a_picture()[:60], a_picture(kind="JPEG")[:200], b"GIF89a", b"%PDF-1.4",
])  # fmt: skip
def test_what_is_no_picture_is_refused(tmp_path, raw):
    assert refused(tmp_path, raw) == "picture_kind"


@pytest.mark.parametrize(
    ("width", "height"), [(8_000, 8_000), (10_000, 10_000), (60_000, 60_000), (2**31 - 1, 2**31 - 1)]
)
def test_a_bomb_is_refused_before_it_unfolds(tmp_path, width, height):
    assert refused(tmp_path, a_bomb(width, height)) == "picture_huge"


def test_a_file_that_is_too_heavy_is_refused(tmp_path):
    assert refused(tmp_path, a_picture() + b"\0" * 12 * 1024 * 1024) == "picture_heavy"


def test_what_is_seen_through_stays_so(tmp_path):
    out = io.BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(out, "PNG")
    with Image.open(tmp_path / keep_picture(tmp_path, out.getvalue()).file) as drawn:
        assert drawn.mode == "RGBA"
