"""Every pair of colours that stands together can be read, by day and by night."""

import re
from pathlib import Path

import pytest

from shared.web.assets.fetch import WANTED
from shared.web.templating import SHARED_STATIC

TOKENS = (SHARED_STATIC / "tokens.css").read_text()
TEXT, INTERFACE = 7, 3
GROUNDS = ("paper", "tint", "field")
PAIRS = [
    *((colour, ground, TEXT) for colour in ("ink", "ink-soft", "accent", "alarm") for ground in GROUNDS),
    *(("edge", ground, INTERFACE) for ground in GROUNDS),
    *(("ring", ground, INTERFACE) for ground in (*GROUNDS, "ring-gap")),
    ("on-accent", "accent", TEXT), ("on-accent", "accent-deep", TEXT), ("paper", "alarm", TEXT), ("paper", "ink", TEXT),
]  # fmt: skip


def schemes():
    blocks = re.findall(r":root \{(.*?)\}", TOKENS, re.DOTALL)
    light, dark = (dict(re.findall(r"--([\w-]+): (#\w{6})", block)) for block in (blocks[0], blocks[-1]))
    return {"light": light, "dark": light | dark}


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("colour", "ground", "least"), PAIRS)
def test_a_colour_can_be_read_on_its_ground(scheme, colour, ground, least):
    colours = schemes()[scheme]
    assert contrast(colours[colour], colours[ground]) >= least


def test_no_other_sheet_names_a_colour():
    sheets = [path for path in SHARED_STATIC.glob("*.css") if path.name not in {"tokens.css", "print.css"}]
    assert len(sheets) > 5
    assert [path.name for path in sheets if re.search(r":[^;{]*(#[0-9a-f]{3,8}\b|rgb|hsl)", path.read_text())] == []


def test_every_typeface_that_a_sheet_names_is_fetched():
    named = set(re.findall(r'url\("fonts/([^"]+)"\)', TOKENS))
    assert named == {name for name in WANTED if name.endswith(".woff2")}


def test_no_sheet_is_too_long_to_be_seen_whole():
    assert [path.name for path in Path(SHARED_STATIC).glob("*.css") if len(path.read_text().splitlines()) > 250] == []
