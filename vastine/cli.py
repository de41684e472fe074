"""The command words of `vastine`: reads the command line, hands on to one module a word, turns refusals into sentences.

Written so that a Python that is too old can read it as well, and gets a sentence instead of a traceback.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from keyword import iskeyword
from typing import TYPE_CHECKING

OLDEST_PYTHON = (3, 11)

if TYPE_CHECKING:
    Words = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  Its only name.


def main(arguments: list[str] | None = None) -> int:
    """Runs one command and gives the exit code."""
    version = sys.version_info[:3]
    if version < OLDEST_PYTHON:
        print(f"vastine: {too_old(version)}", file=sys.stderr)
        return 1
    told = parser().parse_args(arguments)
    # Loaded only now: an older Python could not read them, and each word needs something else.
    from shared.env.settings import SettingsError  # noqa: PLC0415
    from vastine.refused import Refused  # noqa: PLC0415

    # A word that Python keeps for itself, such as import, has its module with an underscore.
    command = import_module(f"vastine.commands.{told.word}{'_' if iskeyword(told.word) else ''}")

    try:
        return int(command.run(told, environment(told)))
    except SettingsError as error:
        sentences, code = tuple(error.faults), 1
    except Refused as refusal:
        sentences, code = refusal.args, refusal.code
    for sentence in sentences:
        print(f"vastine: {sentence}", file=sys.stderr)
    return code


def too_old(version: tuple[int, ...]) -> str:
    wanted, here = (".".join(map(str, numbers)) for numbers in (OLDEST_PYTHON, version))
    return f"Vastine needs Python {wanted} or newer, and this is {here}."


def environment(told: argparse.Namespace) -> dict[str, str]:
    """The environment, with what the command line says instead."""
    values = dict(os.environ)
    for name in ("data", "port"):
        value = getattr(told, name, None)
        if value is not None:
            values[f"VASTINE_{name.upper()}"] = value
    return values


def parser() -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser(prog="vastine", description="Articles with a comment box that keeps its promises.")
    words = whole.add_subparsers(dest="word", required=True, metavar="COMMAND")

    up = _word(words, "up", "run the whole house on this machine")
    up.add_argument("--port", metavar="N", help="where the web listens (VASTINE_PORT, else 8000; 0 takes any free one)")
    up.add_argument("--no-demo", action="store_true", help="a new house stays empty; without this it gets a small demo")

    _word(words, "doctor", "look for what is wrong, and say it")

    backup = _word(words, "backup", "write databases, pictures and secrets into one file, while the house runs")
    backup.add_argument("file", metavar="FILE")

    restore = _word(words, "restore", "make a new data folder from such a file")
    restore.add_argument("file", metavar="FILE")

    _add_people(words)
    _add_content(words)
    return whole


def _add_people(words: Words) -> None:
    staff = _word(words, "staff", "let a colleague in, and print how they sign in")
    staff.add_argument("deed", choices=["add"])
    staff.add_argument("email", metavar="EMAIL")
    staff.add_argument("--name", required=True, metavar="NAME")
    roles = ["admin", "editor", "moderator", "contact"]
    staff.add_argument("--role", required=True, nargs="+", action="extend", choices=roles, help="may be given again")
    staff.add_argument("--language", nargs="+", action="extend", choices=["fi", "sv", "en"], help="fi when not given")
    staff.add_argument(
        "--password-stdin", action="store_true", help="take the password from standard input, not a link"
    )

    token = _word(words, "token", "make a token for a program that works in a colleague's name")
    token.add_argument("deed", choices=["create"])
    token.add_argument("email", metavar="EMAIL")
    token.add_argument("--name", default="command line", metavar="NAME", help="what its owner knows it by")
    token.add_argument(
        "--role",
        dest="roles",
        nargs="+",
        action="extend",
        choices=roles,
        help="only what these may; may be given again",
    )
    token.add_argument("--days", type=int, default=365, choices=[30, 90, 365], help="how long it counts")


def _add_content(words: Words) -> None:
    export = _word(words, "export", "write all articles and comments, with decisions, into one file of JSON lines")
    export.add_argument("file", metavar="FILE")

    import_ = _word(words, "import", "take comments in from such a file, or from another program's")
    import_.add_argument("format", choices=["vastine", "disqus", "wordpress", "isso", "remark42"])
    import_.add_argument("file", metavar="FILE")
    import_.add_argument("--dry-run", action="store_true", help="count what would be taken in, and change nothing")
    import_.add_argument("--map", metavar="FILE", help="lines of an old address and a new one; a * ends both or none")

    _add_sites(words)
    _word(words, "replay", "let every service tell its whole state again")
    _word(words, "held", "show what is held about people today")


def _add_sites(words: Words) -> None:
    site = _word(words, "site", "say which other sites may show our comments")
    deeds = site.add_subparsers(dest="deed", required=True, metavar="add|list|remove|move")
    add = _word(deeds, "add", "let the pages of a site show comments; again, to change what is known of it")
    add.add_argument("origin", metavar="ORIGIN", help="scheme and host: https://paper.example")
    add.add_argument("--name", metavar="NAME", help="what moderators know it by; its host when not given")
    add.add_argument(
        "--language", choices=["fi", "sv", "en"], help="of pages that do not say theirs; the house's when not given"
    )
    add.add_argument("--publish-first", action="store_true", help="comments show at once and are read afterwards")
    _word(deeds, "list", "show the sites that may")
    remove = _word(deeds, "remove", "let a site show comments no more")
    remove.add_argument("origin", metavar="ORIGIN")
    move = _word(deeds, "move", "let a page that moved keep its comments")
    move.add_argument("old", metavar="OLD")
    move.add_argument("new", metavar="NEW")


def _word(words: Words, name: str, help_: str) -> argparse.ArgumentParser:
    word = words.add_parser(name, help=help_, description=help_[0].upper() + help_[1:] + ".")
    word.add_argument("--data", metavar="DIR", help="the data folder (VASTINE_DATA, else ./data)")
    return word
