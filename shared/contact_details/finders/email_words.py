"""The words of written-out e-mail addresses: how readers say the at-sign and the dot, and how domains end."""

from __future__ import annotations

import re

from shared.contact_details.finders.words import words

AT_WORD = (
    r"(?:[aä]t(?:[ -]?merkki)?|@[ -]?merkki|miuku[ -]?mauku|miuku|kissanh[aä]nt[aä]|apinanh[aä]nt[aä]"
    r"|snabel[ -]?a|kanelbulle|alfakrull"
    r"|at[ -]?tecken|at[ -]?sign)"
)
DOT_WORD = r"(?:dot|piste|punkt)"
JOINT_WORD = r"(?:alaviiva|alaviivalla|underscore|understreck|väliviiva|viiva|tavuviiva|bindestreck|streck|dash|hyphen)"
OPEN, CLOSE = r"[(\[{<\"']", r"[)\]}>\"']"

# In brackets, between marks, as a word of its own, as the sign itself.
AT = re.compile(
    rf"(?P<bracketed> {{0,2}}{OPEN} ?(?:{AT_WORD}|a|@) ?{CLOSE} {{0,2}})"
    rf"|(?P<wrapped> ?(?P<mark>[*_/|~=-])(?P=mark)?{AT_WORD}(?P=mark){{1,2}} ?)"
    rf"|(?P<entity>&#64;|&commat;)"
    rf"|(?P<word>(?<=\w) {{1,2}}{AT_WORD} {{1,2}}(?=\w))"
    r"|(?P<sign> {0,2}@{1,2} {0,2})",
    re.IGNORECASE,
)
DOT = re.compile(
    rf"(?P<spelled> ?{OPEN} ?(?:{DOT_WORD}|\.) ?{CLOSE} ?| {{1,2}}{DOT_WORD} {{1,2}}"
    rf"|(?P<mark>[*_/|~=-]){DOT_WORD}(?P=mark))|(?P<loose> \. ?|\. )|(?P<tight>\.{{1,2}}|,)",
    re.IGNORECASE,
)
# Before the at-sign: what joins the parts of a name.
JOINT = re.compile(
    rf"(?:(?P<dot> ?{OPEN} ?{DOT_WORD} ?{CLOSE} ?| {{1,2}}{DOT_WORD} {{1,2}}|[*_/|~=-]{DOT_WORD}[*_/|~=-]| \. )"
    rf"|(?P<line> {{1,2}}{JOINT_WORD} {{1,2}}))\Z",
    re.IGNORECASE,
)

ENDINGS = frozenset(words("email", "endings"))
FILES = frozenset(words("email", "files"))
PROVIDERS = frozenset(words("email", "providers"))
WELL_KNOWN = frozenset(words("email", "well_known"))
PLAIN_WORDS = frozenset(words("email", "plain"))
CONTACT = re.compile(
    r"e-?mail|sähköpost|s-post|s\.post|meili|maili|mejl|e-?post|\bmail|osoit|adress|address|tavoit|yhtey|kirjoit|lähet"
    r"|viesti|laita|löyt|kiinni|vastaan|svara|reach|contact|write to|kontakt|skriv|nås|\bnå\b|\bme:|\bme at\b",
    re.IGNORECASE,
)
