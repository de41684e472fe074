"""What the terminal says when the house is open: where to go, and how to sign in."""

from __future__ import annotations

from vastine.up.first_link_note import taken_first_link
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
    if note.exists():
        return [*(f"  {line}" for line in note.read_text(encoding="utf-8").splitlines()), ""]
    if link := taken_first_link(folder.secrets):
        return ["  Nobody works here yet. The first admin comes in once, within 24 hours, at", f"  {link}", ""]
    return ["  Let colleagues in at /staff/people, or with: vastine staff add EMAIL --name NAME --role ROLE", ""]
