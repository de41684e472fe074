"""Reads settings from the environment, strictly, and reports all faults at once."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")
SWITCH = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


class SettingsError(Exception):
    """All that is wrong with the environment, one sentence a fault."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class Environment:
    """Collects values and faults; `finish` raises `SettingsError` when there was a fault.

    A name may also be given as NAME_FILE, which holds the path of a file with the value: that is how secrets come in.
    """

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values
        self._faults: list[str] = []

    def text(self, name: str, default: str | None = None) -> str:
        found = self._read(name)
        if found is None and default is None:
            self._faults.append(f"{name} is missing. Set it, or set {name}_FILE to a file that holds it.")
        return found if found is not None else (default or "")

    def optional(self, name: str) -> str | None:
        return self._read(name)

    def number(self, name: str, default: int, *, least: int = 0) -> int:
        return self._convert(name, default, int, lambda value: value >= least, f"a whole number of at least {least}")

    def switch(self, name: str, *, default: bool) -> bool:
        return self._convert(name, default, lambda raw: SWITCH[raw.lower()], lambda _: True, "one of on, off, yes, no")

    def url(self, name: str, default: str | None, schemes: tuple[str, ...]) -> str:
        raw = self.text(name, default)
        if raw and urlsplit(raw).scheme not in schemes:
            self._faults.append(f"{name} must begin with one of: " + ", ".join(f"{scheme}://" for scheme in schemes))
        return raw.rstrip("/")

    def key(self, name: str, *, length: int = 32) -> bytes:
        """A secret of exactly `length` bytes, written in base64."""
        raw = self.text(name)
        try:
            key = base64.b64decode(raw, validate=True)
        except (binascii.Error, ValueError):
            key = b""
        if raw and len(key) != length:
            self._faults.append(f"{name} must be {length} bytes in base64.")
        return key

    def one_of(self, name: str, default: str, choices: tuple[str, ...]) -> str:
        return self._convert(name, default, str, lambda value: value in choices, "one of " + ", ".join(choices))

    def fault(self, sentence: str) -> None:
        """Notes a fault that the caller found."""
        self._faults.append(sentence)

    def finish(self) -> None:
        if self._faults:
            raise SettingsError(self._faults)

    def _convert(self, name: str, default: T, convert: Callable[[str], T], good: Callable[[T], bool], wanted: str) -> T:
        raw = self._read(name)
        if raw is None:
            return default
        try:
            value = convert(raw)
        except (ValueError, KeyError):
            value = None
        if value is None or not good(value):
            self._faults.append(f"{name} must be {wanted}.")
            return default
        return value

    def _read(self, name: str) -> str | None:
        if path := self._values.get(f"{name}_FILE"):
            try:
                return Path(path).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError) as fault:
                self._faults.append(f"{name}_FILE names {path}, which cannot be read: {type(fault).__name__}.")
                return ""
        return self._values.get(name) or None
