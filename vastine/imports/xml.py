"""Reads XML from elsewhere as a stream, one element at a time. Documents that declare entities or a DTD are refused."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate

from vastine.imports.opening import chunks
from vastine.refused import Refused

DEEPEST = 50


class XmlStream:
    """Gives the wanted elements whole, in order, and the root's tag; forgets everything else at once."""

    def __init__(self, file: Path, wanted: Collection[str]) -> None:
        self._file = file
        self._wanted = wanted
        self._done: list[Element] = []
        self._builder: TreeBuilder | None = None
        self._depth = 0
        self._inside = 0
        self.namespaces: list[str] = []
        self._parser = ParserCreate(namespace_separator="}")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._data
        self._parser.StartNamespaceDeclHandler = lambda _prefix, uri: self.namespaces.append(uri)
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.EntityDeclHandler = self._refuse

    def elements(self) -> Iterator[Element]:
        """Raises `Refused` for what is no XML, or not the harmless kind."""
        first = True
        try:
            for piece in chunks(self._file):
                # Some programs write an empty line before the declaration.
                self._parser.Parse(piece.lstrip() if first else piece)
                first = False
                done, self._done = self._done, []
                yield from done
            self._parser.Parse(b"", True)
        except ExpatError as fault:
            raise Refused(f"{self._file} is no XML that can be read ({fault}).") from None
        yield from self._done

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Refused(f"{self._file} is nested deeper than any export, so it is not read.")
        if self._builder is None and _full(name) in self._wanted:
            self._builder, self._inside = TreeBuilder(), self._depth
        if self._builder is not None:
            self._builder.start(_full(name), {_full(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        if self._builder is not None:
            self._builder.end(_full(name))
            if self._depth == self._inside:
                self._done.append(self._builder.close())
                self._builder = None
        self._depth -= 1

    def _data(self, text: str) -> None:
        if self._builder is not None:
            self._builder.data(text)

    def _refuse(self, *_declared: object) -> NoReturn:
        raise Refused(f"{self._file} declares a document type or entities. No export does, so it is not read.")


def text_of(element: Element | None) -> str:
    """The words of an element, without the blanks that pretty printing puts around them."""
    return (element.text or "").strip() if element is not None else ""


Tag = Callable[[str], str]


def tags(namespace: str) -> Tag:
    """Names of one namespace, as elements carry them."""
    return lambda name: f"{{{namespace}}}{name}"


def _full(name: str) -> str:
    return f"{{{name}" if "}" in name else name
