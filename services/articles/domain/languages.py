"""Texts that stand in several languages: which of them a page shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

LANGUAGES = ("fi", "sv", "en")


@dataclass(frozen=True)
class Said:
    """A text and the language it is in; empty when there is none in any."""

    text: str
    language: str

    def __bool__(self) -> bool:
        return bool(self.text)


def said(texts: Mapping[str, str], wanted: str) -> Said:
    """The text in the wanted language, or in the first that has one."""
    for language in (wanted, *LANGUAGES):
        if text := texts.get(language):
            return Said(text, language)
    return Said("", wanted)


def written(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts that have words, by language, tidied; languages we do not have are left out."""
    return {language: text.strip() for language in LANGUAGES if (text := texts.get(language, "")).strip()}


def in_order(languages: Iterable[str]) -> list[str]:
    """Our languages among these, in our order."""
    chosen = set(languages)
    return [language for language in LANGUAGES if language in chosen]
