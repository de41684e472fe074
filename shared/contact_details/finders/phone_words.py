"""The words beside numbers: those that announce a phone, and those that name another kind of number."""

from __future__ import annotations

import re

# Whoever writes one of these means a phone, whatever the number looks like.
ANNOUNCING = (
    r"puh(?:elin)?(?:n(?:ume)?ro(?:ni|mme|nsa|si)?)?|puh\.? ?n?ro|gsm|känny(?:kkä)?(?:ni|n)?(?: ?n(?:ume)?ro(?:ni)?)?"
    r"|kännykkänumeroni|matkapuh(?:elin)?(?:numeroni?)?|numero(?:ni|mme|nsa)|nroni|numeroon|numerosta|numerossa(?:ni)?"
    r"|tekstari(?:t|a)?|tekstiviesti(?:t|ä)?|whats?app?(?:iin|issa|a mig| me)?|soit(?:a|taa|takaa|tele|ella)|soitella"
    r"|vaihde|vaihteen numero|neuvonta(?:numero)?|päivystys"
    r"|tel(?:e(?:fon|phone|fax)?)?(?:nr|nummer|numret)?|tfn|mob(?:il|ile|iili)?(?:nr|nummer)?|växeln?|telefonväxel"
    r"|switchboard|landline|cell(?:phone)?|phone(?: number)?|mitt? (?:nummer|nr|telefonnummer)|numret"
    r"|(?:my|our|the) (?:phone )?number|ring(?:a)?|slå|sms(?:a|:a)?|call(?: or text)?|dial|faks?i?|fax(?:en)?"
)
LINKING = (
    "on|is|är|:|nro|nr|no|number|numero|numeroon|nummer|mulle|minulle|mua|mig|me|us|oss|at|på|till|to|vaikka|esim|then|nyt|now"
    "|or|eli|dvs"
)
ANNOUNCED = re.compile(
    rf"(?<![^\W_])(?:{ANNOUNCING})(?: ?[.:=)]{{1,2}})? ?(?:(?:{LINKING})[.:]? ){{0,3}}(?=[+(\[]{{0,2}} ?\d)",
    re.IGNORECASE,
)
# What has numbers that are no phones.
NOUNS = (
    "viit|tilau|lasku|asiak|sarja|sopimu|jäsen|tuot|diaari|posti|tili|kort|rekister|erä|paket|lähety|seuran|potila|vakuutu"
    "|tapau|vuoro|mall|versio|hakemu|lomak|lupa|luva|kilp|order|faktur|invoice|kund|medlem|serie|serial|artik|referen|case"
    "|ticket|tracking|parcel|model|version|patent|policy|account|ärend|försäkr|paket|kolli|ansök|applic|form|tuoli|item"
    "|article|konto|customer|member|licen[cs]e|registr|organis|företa|yrity|yhdisty|bokning|booking|varau|koodi|arkisto"
    "|part|product|produkt|contract|agreement|insurance|passport|passi|batch|lot|permit|file|record|claim|reservation|avtal"
)
NUMBER = r"(?:n(?:ume)?ro|nummer|number|numret|nr|no|tunnu[ks]|koodi|code|kod|id|#)[^\W\d_]{0,6}"
ALONE = (
    r"viite|viitteellä|viitteenä|ref|reference|referens|isbn(?:-1[03])?|issn|ean|gtin|doi|vnr|dnr|dnro|diar|diaari|y-tunnus"
    r"|fo-nummer|org\.? ?nr|ocr|koordin\w{0,8}|coordin\w{0,6}|sivu\w{0,4}|sida\w?|sid|pages?|serial|sku|tracking|ean-koodi"
    r"|viivakoodi|streckkod|barcode|versio|version|model|malli|patent\w{0,3}|case|ticket|order|invoice|lasku|tilaus|lupa"
    r"|tuote|koodi|code|kod|id|rno|bankgiro|plusgiro|postgiro|bg|pg"
)
OTHERWISE_NAMED = re.compile(
    rf"(?:(?:{NOUNS})[^\W\d_]{{0,9}}[ -]?{NUMBER}|\b(?:{ALONE}))"
    r"[.:#]?(?: (?:on|oli|is|was|är|var|nro|nr|no|number|numero|nummer|id)[.:]?)?[ :#]{0,2}\Z",
    re.IGNORECASE,
)
# A number of its own name, `avtalsnummer`, is no phone unless the name says who answers.
COMPOUND = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{2,30}?)-?(?:numero|nummer|numret|viite|tunnus|koodi|nro|nr)[^\W\d_]{0,5}[.:#]?"
    r"(?: (?:on|oli|är|var)[.:]?)?[ :#]{0,2}\Z",
    re.IGNORECASE,
)
ANSWERED = (
    "puhelin", "puh", "neuvonta", "palvelu", "tuki", "kriisi", "päivystys", "faksi", "gsm", "kännykkä", "känny", "koti", "työ",
    "suora", "vaihde", "yhteys", "vara", "ilmais", "whatsapp", "soitto", "teksti", "tekstari", "lankapuhelin", "mobiili",
    "ajanvaraus", "hätä", "liittymä", "telefon", "tele", "tel", "mobil", "hem", "jobb", "direkt", "tjänst", "gratis", "jour",
    "fax", "växel", "service", "kontakt", "rådgivnings", "sms", "hemma",
)  # fmt: skip
# What is counted, weighed or paid is no phone either.
COUNTED = re.compile(
    r" ?(?:€|\$|£|%|‰|§|°|euro|eur\b|e\b|kr\b|kron|dollar|pund|punt|prosent|procent|percent|per cent|kpl\b|st\b|km|kg\b|mg\b"
    r"|ml\b|gb\b|mb\b|mwh|kwh|asuk|ihmi|henkilö|henkeä|people|person|invån|inhab|vuot|vuod|år\b|years|kertaa\b|kerran\b|gång"
    r"|times\b|kappal|potil|patien|katsojaa|tonni|litra|rivi|rows|users|käyttäj|ääntä|votes|röst|metri|meter|metre|miljo"
    r"|miljard|million|billion|tuhat|tusen|thousand)",
    re.IGNORECASE,
)
LOOK_BACK = 44


def announced(text: str) -> frozenset[int]:
    """Places at which a phone number was announced."""
    return frozenset(match.end() for match in ANNOUNCED.finditer(text))


def named_otherwise(text: str, start: int) -> bool:
    if OTHERWISE_NAMED.search(text, max(0, start - LOOK_BACK), start):
        return True
    compound = COMPOUND.search(text, max(0, start - LOOK_BACK), start)
    return compound is not None and not compound[1].lower().rstrip("-").endswith(ANSWERED)


def counted(text: str, end: int) -> bool:
    return COUNTED.match(text, end) is not None
