"""Strings that break careless programs: directions, marks, emoji, scripts, and what looks like code, numbers, paths or names."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
NO_ROOM = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u2060\u2061\u2064\u3164\ufeff\uffa0\ufe0f"
SPACES = "\u00a0\u1680\u2000\u2003\u2009\u202f\u205f\u3000\u2028\u2029\u0085\t"
WRITTEN = json.loads((Path(__file__).parent / "naughty_strings.json").read_text(encoding="ascii"))
CODE, SCRIPTS = WRITTEN["code"], WRITTEN["scripts"]


def corpus() -> list[str]:
    """Each once. None is empty to the eye alone: what cannot be seen stands in a word or beside one."""
    hidden = DIRECTIONS + NO_ROOM + SPACES
    woven = [f"sa{each}na" for each in hidden] + [f"{each}sana" for each in hidden] + [f"sana{each}" for each in hidden]
    turned = [f"{one}kuva{other}gnp.exe" for one, other in product(DIRECTIONS[:9], DIRECTIONS[:9])]
    paired = [f"{one} {other}" for one, other in zip(SCRIPTS, reversed(SCRIPTS), strict=True)]
    coded = [f"Sanon: {each}" for each in CODE]
    unclosed = [f"\u202e{each}" for each in SCRIPTS]
    return list(dict.fromkeys([*CODE, *SCRIPTS, *woven, *turned, *paired, *coded, *unclosed]))
