"""Digits written out as words, in Finnish, Swedish and English, and letters that stand for them: read as the digits they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from shared.contact_details.finders.reading import Reading
from shared.contact_details.finders.words import words

UNITS = {
    "0": "nolla noll zero oh o",
    "1": "yksi yks ykkönen ett one",
    "2": "kaksi kaks kakkonen två tva two",
    "3": "kolme kolmonen kol tre three",
    "4": "neljä nelja nelj nelonen fyra four",
    "5": "viisi viis viitonen vitonen fem five",
    "6": "kuusi kuus kuutonen kutonen sex six",
    "7": "seitsemän seitseman seittemän seitsämän seiska sju seven",
    "8": "kahdeksan kaheksan kaheksa kasi åtta atta eight",
    "9": "yhdeksän yhdeksan yheksän yheksan ysi nio nine",
}
TENS = {
    "2": "kaksikymmentä kakskyt kakskytä tjugo twenty", "3": "kolmekymmentä kolkyt kolkytä trettio thirty",
    "4": "neljäkymmentä nelkyt nelkytä neljäkyt fyrtio forty", "5": "viisikymmentä viiskyt viiskytä femtio fifty",
    "6": "kuusikymmentä kuuskyt kuuskytä sextio sixty",
    "7": "seitsemänkymmentä seitkyt seitkytä seittemänkyt sjuttio seventy",
    "8": "kahdeksankymmentä kaheksankyt kasikyt åttio eighty",
    "9": "yhdeksänkymmentä yheksänkyt ysikyt nittio ninety",
}  # fmt: skip
TEENS = {
    "400": "neljäsataa nelisataa fyrahundra", "500": "viisisataa femhundra", "600": "kuusisataa sexhundra",
    "700": "seitsemänsataa sjuhundra", "800": "kahdeksansataa kaheksansataa åttahundra",
    "10": "kymmenen kymppi tio ten", "11": "yksitoista elva eleven", "12": "kaksitoista tolv twelve",
    "13": "kolmetoista tretton thirteen", "14": "neljätoista fjorton fourteen", "15": "viisitoista femton fifteen",
    "16": "kuusitoista sexton sixteen", "17": "seitsemäntoista sjutton seventeen",
    "18": "kahdeksantoista arton eighteen", "19": "yhdeksäntoista nitton nineteen",
}  # fmt: skip
REPEATS = {"double": 2, "tupla": 2, "dubbel": 2, "triple": 3, "trippel": 3}
LINKS = frozenset(words("digits", "between"))
ALIKE = {"o": "0", "l": "1", "i": "1"}


def _turned(said: dict[str, str]) -> dict[str, str]:
    return {word: digits for digits, ways in said.items() for word in ways.split()}


UNIT_OF = _turned(UNITS)
TEN_OF = _turned(TENS)
TEEN_OF = _turned(TEENS)


def _any_of(words: dict[str, str]) -> str:
    return "|".join(sorted((word for word in words if len(word) > 2), key=len, reverse=True))


PIECE = re.compile(f"({_any_of(TEN_OF)})({_any_of(UNIT_OF)})?|({_any_of(TEEN_OF)})|({_any_of(UNIT_OF)})")
TOKEN = re.compile(r"[^\W\d_]+|\d+")
GAP = re.compile(r"[ ,.\-/()*]{0,4}\Z")
JOINED_LENGTH, FEWEST = 90, 7
# Stands between digits that were said, so that nobody takes them for a date or a sum.
SAID = "\x01"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or figure that says digits. A word may say none and only lead on."""

    start: int
    end: int
    digits: str
    is_word: bool


def read_digits(reading: Reading) -> Reading:
    """The text with each run of written-out digits as figures; where there is none, the very same."""
    runs = [run for run in _runs(reading.text) if _is_number(run)]
    if not runs:
        return reading
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for run in runs:
        last = run[0]
        for token in run:
            between = reading.text[done : token.start]
            said_apart = token is not run[0] and (token.is_word or last.is_word or "," in between)
            text += SAID * len(between) if said_apart else between
            starts += reading.starts[done : token.start]
            ends += reading.ends[done : token.start]
            said = token.digits or SAID
            text += said
            starts += [reading.starts[token.start]] * len(said)
            ends += [reading.ends[token.end - 1]] * len(said)
            done, last = token.end, token
    text += reading.text[done:]
    starts += reading.starts[done:]
    ends += reading.ends[done:]
    return Reading("".join(text), starts, ends)


def _is_number(run: list[Token]) -> bool:
    return any(token.is_word and token.digits for token in run) and sum(len(token.digits) for token in run) >= FEWEST


def _runs(text: str) -> list[list[Token]]:
    runs: list[list[Token]] = []
    repeats = 1
    for match in TOKEN.finditer(text):
        token, ends_at = _token(text, match), runs[-1][-1].end if runs else -1
        if token is None:
            repeats = 1
            continue
        follows = bool(runs) and GAP.match(text[ends_at : match.start()]) is not None and match.start() - ends_at < 5
        if token.digits == "x":
            repeats, token = REPEATS[match[0].lower()], Token(token.start, token.end, "", is_word=True)
        elif token.digits:
            token = Token(token.start, token.end, token.digits * repeats, token.is_word)
            repeats = 1
        if follows:
            runs[-1].append(token)
        elif token.digits or repeats > 1:
            runs.append([token])
    return [_trimmed(run) for run in runs]


def _trimmed(run: list[Token]) -> list[Token]:
    """Without the words at its end that say nothing."""
    while len(run) > 1 and not run[-1].digits:
        run = run[:-1]
    return run


def _token(text: str, match: re.Match[str]) -> Token | None:
    word = match[0].lower()
    if match[0].isdigit():
        return Token(*match.span(), match[0], is_word=False)
    if word in LINKS or word in REPEATS or word == "plus":
        return Token(*match.span(), "x" if word in REPEATS else "+" if word == "plus" else "", is_word=True)
    digits = UNIT_OF.get(word) or _joined(word) or _look_alike(text, match)
    return Token(*match.span(), digits, is_word=True) if digits else None


def _look_alike(text: str, match: re.Match[str]) -> str:
    """Letters that pass for figures, where a figure is beside them."""
    beside = text[match.start() - 1 : match.start()].isdigit() or text[match.end() : match.end() + 1].isdigit()
    return "".join(ALIKE.get(letter, "") for letter in match[0].lower()) if beside and len(match[0]) == 1 else ""


def _joined(word: str) -> str:
    """What a word of number words says: `nollaneljänolla`, `fyrtiofem`."""
    said, place = "", 0
    while place < len(word) <= JOINED_LENGTH:
        piece = PIECE.match(word, place)
        if piece is None:
            return ""
        ten, unit, teen, alone = piece.groups()
        said += TEN_OF[ten] + (UNIT_OF[unit] if unit else "0") if ten else TEEN_OF[teen] if teen else UNIT_OF[alone]
        place = piece.end()
    return said
