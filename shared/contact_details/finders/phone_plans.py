"""How long phone numbers are: of Finland and Sweden by their prefixes, of other countries by the rules of the ITU."""

from __future__ import annotations

import re
from collections.abc import Sequence

MOBILE = re.compile(r"04\d|050")
SWEDISH_MOBILE = re.compile(r"07[02369]")
FINNISH = re.compile(r"0(?:[2356]|8|9|1[03-9]|[2367]0|29|800|7[135])")
COUNTRY = re.compile(
    r"1|20|21[123689]|22\d|23\d|24\d|25\d|26\d|27|29[01789]|3[0-469]|35\d|37\d|38[0-35-79]|4[013-9]|42[013]|5[1-8]|50\d"
    r"|59\d|6[0-6]|67\d|68\d|69\d|7|8[1246]|80\d|85\d|88\d|9[0-58]|96\d|97\d|99\d"
)
# By country code: how many digits follow it, the likeliest first.
FOLLOWING = {
    "1": (10,), "7": (10,), "44": (10, 9), "45": (8,), "46": (9, 8, 7, 10), "47": (8,), "372": (8, 7), "354": (7,),
    "33": (9,), "34": (9,), "48": (9,), "370": (8,), "371": (8,),
}  # fmt: skip
ELSEWHERE = tuple(range(12, 6, -1))
NORTH_AMERICAN = re.compile(r"(?:1[-. ])?[2-9]\d\d(?:\) ?|[-. ])\d{3}[-.]\d{4}(?![\w-])")


def domestic_lengths(digits: str) -> tuple[int, ...]:
    """The lengths, zero included, that a number beginning so may have; the likeliest first."""
    if digits.startswith("0457"):
        return 11, 10
    if MOBILE.match(digits):
        return 10, 9, 11, 8
    if SWEDISH_MOBILE.match(digits):
        return 10, 9
    if digits.startswith("00"):
        return ()
    if FINNISH.match(digits):
        return 11, 10, 9, 8, 7
    return 10, 11, 9, 8


def international_lengths(digits: str) -> tuple[int, ...]:
    """The same for digits that begin with a country code, which is counted."""
    code = COUNTRY.match(digits)
    if code is None:
        return ()
    national = digits[code.end() :]
    if national.startswith("00") or (code[0] == "1" and not re.match(r"[2-9]", national)):
        return ()
    trunk = national.startswith("0") and code[0] != "39"
    follow = _finnish(national[trunk:]) if code[0] == "358" else FOLLOWING.get(code[0], ELSEWHERE)
    return tuple(code.end() + trunk + length for length in follow)


def _finnish(national: str) -> tuple[int, ...]:
    if national.startswith("457"):
        return 10, 9
    return (9, 8, 10, 7) if national.startswith(("4", "50")) else (9, 8, 7, 6, 10)


def well_grouped(groups: Sequence[str], *, said: bool) -> bool:
    """Whether a domestic number is set out as people do: the area code by itself, digit by digit, in pairs, or all as one.

    One that was said aloud, wholly or in part, may be set out in any way.
    """
    digits = "".join(groups)
    sizes = [len(group) for group in groups]
    mobile = (MOBILE.match(digits) or SWEDISH_MOBILE.match(digits)) is not None
    if len(groups) == 1 or said:
        return mobile or FINNISH.match(digits) is not None
    if sizes[0] == 1:
        return (
            mobile and len(digits) in {9, 10, 11} and (max(sizes) == 1 or sizes[1] in {2, 3} or sizes[:3] == [1, 1, 1])
        )
    if sizes[0] == 2 and MOBILE.match(digits):
        return max(sizes) == 2
    if sizes[0] == 2:
        return FINNISH.match(groups[0]) is not None
    return sizes[0] < len(digits) and max(sizes) < 9
