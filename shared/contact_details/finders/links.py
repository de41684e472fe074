"""Links: the numbers in their paths are nobody's phone, save where the link itself is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"']{1,2000}", re.IGNORECASE)
CALLING = re.compile(
    r"(?:https?://)?(?:wa\.me|api\.whatsapp\.com|t\.me|signal\.me)/(?:send\?phone=|#p/)?", re.IGNORECASE
)


def find_links(text: str) -> Iterator[tuple[int, int]]:
    for match in LINK.finditer(text):
        calling = CALLING.match(text, match.start())
        yield match.start(), calling.end() if calling else match.end()
