"""The words of addresses: how names of streets end in Finnish, Swedish and English, names of towns, and what only looks so."""

from __future__ import annotations

import re

from shared.contact_details.finders.words import words

STREETS = words("street", "endings")
PERHAPS = words("street", "perhaps")
BENT = re.compile(r"(?:tie|kuja|väylä|raiti|bulevardi|esplanadi|kadu|polu)(?:n|llä|lla|ltä|lta|lle|ssä|ssa|stä|sta)\Z")
NO_STREETS = frozenset(words("street", "none"))
NO_ENDINGS = words("street", "no_endings")
NOT_NAMES = frozenset(words("street", "not_names"))
LEADING = frozenset(words("street", "leading"))
TOWN_NAMES = "|".join(sorted(words("street", "towns"), key=len, reverse=True))
ANNOUNCED = re.compile(
    r"(?:osoit\w{0,12}|\basu\w{1,6}|\baddress\b|\badress\w{0,3}|\bbor(?: på| i)?|\blives? (?:at|in|on)|\bliving (?:at|on)"
    r"|\bkoti\w{0,6}|\bmy home|\bmoved to)(?: (?:on|is|är|nyt|på|at|vid))?[: ]{1,2}\Z",
    re.IGNORECASE,
)
POSTAL = re.compile(
    r"(?:osoit\w{0,12}|\baddress\b|\badress\w{0,3})(?: (?:on|is|är|nyt|oli|was|var))?:? \Z", re.IGNORECASE
)
GOES_ON = frozenset(words("street", "goes_on"))
UNIT = re.compile(
    r" ?(?:km|m|cm|kilomet|metri|meter|metre|met|vuot|vuod|v\b|kert|gång|min|tunt|timm|h\b|kg|kpl|st\b|euro|€|%|§|prosent"
    r"|procent|päiv|dag|viikk|veck|kk\b|kuuk|mån|år\b|year|auto|bil|kaista|ihmi|henk|person|talo(?:a|n)?\b|hus\b|as(?:untoa|ukasta)"
    r"|kauppa|puuta|miljo|x\b)",
    re.IGNORECASE,
)
