"""How to sign in to the demo: a note for the terminal, kept with the secrets, as it names passwords."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from shared.database import ALPHABET
from vastine.up.keys import write_private

NOTE = "demo-sign-in"
GROUPS, GROUP_LENGTH = 4, 4


@dataclass(frozen=True)
class SignIn:
    """One colleague's way in."""

    roles: tuple[str, ...]
    email: str
    password: str


class SignInNote:
    """Written before anybody is let in, so that a load that breaks off finds the passwords again."""

    def __init__(self, secrets_folder: Path) -> None:
        self._file = secrets_folder / NOTE

    @property
    def is_complete(self) -> bool:
        return "/staff/sign-in/" in self._read()

    def password_of(self, email: str) -> str:
        """The one that was noted before, or a new one."""
        for line in self._read().splitlines():
            words = line.split()
            if email in words:
                return words[-1]
        return "-".join("".join(secrets.choice(ALPHABET) for _ in range(GROUP_LENGTH)) for _ in range(GROUPS))

    def write(self, sign_ins: Iterable[SignIn], link: tuple[str, str] | None = None) -> None:
        """`link` is an address that signs in once, and whom."""
        lines = ["Sign in to the demo with an address and a password:"]
        found = list(sign_ins)
        width = max(len(", ".join(each.roles)) for each in found)
        address = max(len(each.email) for each in found)
        lines += [f"  {', '.join(each.roles):<{width}}  {each.email:<{address}}  {each.password}" for each in found]
        if link:
            lines += [f"Or as {link[1]}, once, within a day:", f"  {link[0]}"]
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(self._file, "\n".join(lines) + "\n")

    def _read(self) -> str:
        return self._file.read_text(encoding="utf-8") if self._file.exists() else ""
