"""What the terminal says when the house is open: where to go, and how to sign in."""

from __future__ import annotations

from vastine.up.folders import DataFolder

PLACES = (
    ("Read and comment", "/"),
    ("Sign in", "/staff/sign-in"),
    ("Write articles", "/desk"),
    ("Moderate", "/comments/moderation"),
    ("Mail that was caught here", "/notify/mailbox"),
)


def welcome(folder: DataFolder, url: str) -> list[str]:
    """The places, then the lines that the demo left about signing in, if there are any."""
    width = max(len(name) for name, _ in PLACES)
    places = [f"  {name:<{width}}  {url}{path}" for name, path in PLACES]
    return ["", *places, "", *sign_in_lines(folder)]


def sign_in_lines(folder: DataFolder) -> list[str]:
    """Lies with the secrets, as it may name a password; only the owner can read it."""
    note = folder.secrets / "demo-sign-in"
    if not note.exists():
        return ["  Make the first account with: vastine staff add EMAIL --name NAME --role admin", ""]
    return [*(f"  {line}" for line in note.read_text(encoding="utf-8").splitlines()), ""]
