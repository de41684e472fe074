"""A leave in words: from when to when, in the language of the page, and who stands in."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

from services.staff.domain.absence import Absence
from shared.web.place import place
from shared.web.texts import LOCALES, language


def in_words(absence: Absence, stand_in: str | None) -> str:
    """One sentence; nothing when no leave is planned."""
    if absence.away_from is None or absence.away_until is None:
        return ""
    t, days = place().texts, _days(absence.away_from, absence.away_until)
    return t("away.with_stand_in", days=days, name=stand_in) if stand_in else t("away.alone", days=days)


def _days(first: date, last: date) -> str:
    """Months in full, which Babel's own intervals cut short."""
    until = format_date(last, "long", locale=LOCALES[language()])
    if first == last:
        return until
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{'.' if language() == 'fi' else ''}–{until}"
    return f"{format_date(first, 'long', locale=LOCALES[language()])} – {until}"
