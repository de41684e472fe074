"""What is written like a phone number and is none: dates, hours, cases, business ids, draws, sums."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

DAY_FIRST = re.compile(r"(\d{1,2})([./ -])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d])")
DAYS = re.compile(r"\d{1,2}\.\d{1,2}\. ?-|\d{1,2}\. ?- ?\d{1,2}\.\d{1,2}\.")
HOURS = re.compile(r"([01]?\d|2[0-4])[. ]?[0-5]\d ?- ?([01]?\d|2[0-4])[. ]?[0-5]\d\Z")
MONTHS = re.compile(r"(0?\d|1[0-2])/(19|20)\d\d\b|(0?\d|1[0-2]) ?- ?(0?\d|1[0-2])[/.](19|20)\d\d")
YEAR = r"(?:19|20)\d\d"
YEAR_FIRST = re.compile(rf"{YEAR}[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:[0-2]?\d|3[01])(?!\d)|{YEAR} ?[-/] ?{YEAR}\b")
CASE = re.compile(r"\d{1,6}/(?:19|20)\d\d(?:\Z|/)")
BUSINESS = re.compile(r"\d{6,7}-\d\Z|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d\Z")
BIRTHDAY = re.compile(r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[-+]\d{4}\Z")
SOCIAL = re.compile(r"(?!04|050)\d{3}-\d\d-\d{4}\Z")
DECIMAL = re.compile(r"\d{1,3}\.\d{4,}\Z")


def looks_otherwise(written: str, groups: Sequence[str]) -> bool:
    """Whether what is written, with these groups of digits, is plainly something else."""
    if BUSINESS.match(written) or BIRTHDAY.match(written) or CASE.match(written) or DAYS.match(written):
        return True
    return (
        _is_date(written)
        or _is_row(groups)
        or bool(
            HOURS.match(written)
            or MONTHS.match(written)
            or YEAR_FIRST.match(written)
            or DECIMAL.match(written)
            or SOCIAL.match(written)
        )
    )


def is_sum(written: str, groups: Sequence[str]) -> bool:
    """Thousands set apart: `1 234 567`."""
    return (
        len(groups) > 1
        and len(groups[0]) <= 3
        and all(len(group) == 3 for group in groups[1:])
        and (set(re.sub(r"\d", "", written)) <= {" ", ".", ","})
    )


def _is_date(written: str) -> bool:
    match = DAY_FIRST.match(written)
    return (
        match is not None
        and 1 <= int(match[1]) <= 31
        and 1 <= int(match[3]) <= 12
        and (match[2] != " " or len(match[4]) == 4)
    )


def _is_row(groups: Sequence[str]) -> bool:
    """Numbers of a draw, postcodes in a row, digits counted up."""
    numbers = [int(group) for group in groups]
    rising = all(one < other for one, other in pairwise(numbers))
    pairs = len(groups) > 2 and all(len(group) <= 2 for group in groups)
    return (pairs and rising) or (len(groups) > 1 and all(len(group) == 5 for group in groups))
