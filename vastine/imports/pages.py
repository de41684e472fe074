"""Finds the thread of an old page: by a table of addresses, by its path, or by the last part of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from services.comments.use_cases.list_threads import ThreadAddress
from vastine.imports.opening import lines
from vastine.refused import Refused


class Pages:
    """Knows where the threads stand. `moved` says where old pages are now; the first rule that fits counts."""

    def __init__(self, threads: Iterable[ThreadAddress], moved: Sequence[tuple[str, str]] = ()) -> None:
        self._moved = moved
        self._by_path: dict[str, ThreadAddress] = {}
        self._by_name: dict[str, ThreadAddress | None] = {}
        self._outside: dict[str, ThreadAddress] = {}
        for thread in threads:
            if thread.outside:
                self._outside[thread.url] = thread
                continue
            path = _path(thread.url)
            self._by_path[path] = thread
            name = path.rsplit("/", 1)[-1]
            # Two pages of one name: neither is meant by the name alone.
            self._by_name[name] = None if name in self._by_name else thread

    def outside(self, address: str) -> ThreadAddress | None:
        """The thread of a page on another site, by its whole address."""
        return self._outside.get(self._now(address))

    def thread(self, address: str) -> ThreadAddress | None:
        if (elsewhere := self.outside(address)) is not None:
            return elsewhere
        path = _path(self._now(address))
        name = path.rsplit("/", 1)[-1]
        return self._by_path.get(path) or (self._by_name.get(name) if name else None)

    def _now(self, address: str) -> str:
        for old, new in self._moved:
            if old.endswith("*") and address.startswith(old[:-1]):
                return new.removesuffix("*") + (address[len(old) - 1 :] if new.endswith("*") else "")
            if old == address:
                return new
        return address


def read_moved(file: Path) -> list[tuple[str, str]]:
    """Lines of an old address and a new one; empty lines and those that begin with # say nothing."""
    rules = []
    for number, line in enumerate(lines(file), 1):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if len(words) != 2 or (words[1].endswith("*") and not words[0].endswith("*")):
            raise Refused(f"{file}, line {number}: write an old address and a new one; a * may end the old, or both.")
        rules.append((words[0], words[1]))
    return rules


def _path(address: str) -> str:
    """The path alone, however it is written: host, query, the name of an index page and a last slash do not count."""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return ""
    return "/" + path.strip("/").removesuffix("index.html").removesuffix(".html").strip("/")
