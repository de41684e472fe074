"""Contact details as a machine takes them: `maija ät esimerkki piste fi` made an address that can be used."""

from __future__ import annotations

import re

from shared.contact_details.checking import PHONE
from shared.contact_details.finders.email_words import AT, DOT, DOT_WORD
from shared.contact_details.finders.reading import read
from shared.contact_details.finders.spelled_digits import read_digits

SAID_DOT = re.compile(rf"[ (\[{{<\"'*_/|~=-]+{DOT_WORD}[ )\]}}>\"'*_/|~=-]+| \. ", re.IGNORECASE)
LINES = (
    (re.compile(r" (?:alaviiva|alaviivalla|underscore|understreck) ", re.IGNORECASE), "_"),
    (re.compile(r" (?:väliviiva|viiva|tavuviiva|bindestreck|streck|dash|hyphen) ", re.IGNORECASE), "-"),
)


def plain_email(written: str) -> str:
    """The address that was meant."""
    seen = read(written).text
    sign = AT.search(seen)
    if sign is None:
        return seen
    name, domain = SAID_DOT.sub(".", seen[: sign.start()]), DOT.sub(".", seen[sign.end() :])
    for said, line in LINES:
        name = said.sub(line, name)
    return f"{name}@{domain}".replace(" ", "").replace("..", ".")


def plain_phone(written: str) -> str:
    """The number that was meant; set out as it was, where that can be read."""
    seen = read_digits(read(written)).text
    if PHONE.fullmatch(seen):
        return seen
    return re.sub(r"(?!^)\+|[^+0-9]", "", seen)
