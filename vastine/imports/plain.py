"""Makes plain text of a comment's HTML: our comments are text, and nothing of a stranger's HTML is trusted."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

PARTS = {"p", "div", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "table", "figure"}
LINES = {"br", "li", "tr", "hr"}
UNSEEN = {"script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head", "title", "textarea"}
BLANKS = re.compile(r"[ \t\u00a0]*\n[ \t]*")
GAPS = re.compile(r"\n{3,}")


def plain(html: str, *, breaks: bool = False) -> str:
    """The words, with paragraphs, line breaks and the addresses of links. `breaks`: bare line ends count as such."""
    reader = _Reader(breaks=breaks)
    reader.feed(html)
    reader.close()
    return GAPS.sub("\n\n", BLANKS.sub("\n", "".join(reader.said))).strip()


class _Reader(HTMLParser):
    def __init__(self, *, breaks: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._breaks = breaks
        self._unseen: list[str] = []
        self._link: tuple[str, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNSEEN:
            self._unseen.append(tag)
        elif not self._unseen:
            self._begin(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.pop()
        elif tag in PARTS:
            self.said.append("\n\n")
        elif tag == "a" and self._link is not None:
            self._name_link()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.said.append(data if self._breaks else re.sub(r"\s+", " ", data))

    def _begin(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag in PARTS:
            self.said.append("\n\n")
        elif tag in LINES:
            self.said.append("\n")
        if tag == "li":
            self.said.append("– ")
        elif tag == "img" and (words := attributes.get("alt")):
            self.said.append(words)
        elif tag == "a":
            self._link = (attributes.get("href") or "", len(self.said))

    def _name_link(self) -> None:
        """Writes a link's address after its words, unless the words are the address."""
        address, since = self._link or ("", 0)
        self._link = None
        words = "".join(self.said[since:]).strip()
        if _is_web(address) and words.removesuffix("…").removesuffix("...") not in address:
            self.said.append(f" ({address})")
        elif _is_web(address) and words != address:
            self.said[since:] = [address]


def _is_web(address: str) -> bool:
    try:
        return urlsplit(address).scheme in {"http", "https"}
    except ValueError:
        return False
