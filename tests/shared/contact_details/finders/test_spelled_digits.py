"""Digits written as words become figures that know where they were said."""

import pytest

from shared.contact_details.finders.reading import read
from shared.contact_details.finders.spelled_digits import SAID, read_digits


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("nolla neljä nolla yksi kaksi kolme neljä viisi kuusi seitsemän", "0401234567"),
        ("nolla viis nolla yks kaks kolme nelj viis kuus seiska", "0501234567"),
        ("nollaneljänolla yksikaksikolme neljäviisi", "04012345"),
        ("nolla nelkyt kakskytviis 1234567", "040251234567"),
        ("nolla neljäkymmentä, viisi viisi viisi, yksi kaksi", "04055512"),
        ("noll sju noll, ett två tre, fyra fem, sex sju", "0701234567"),
        ("noll sjuttio ett två tre fyrtiofem sextiosju", "0701234567"),
        ("oh four oh one two three four five six seven", "0401234567"),
        ("zero five zero double five 1234", "050551234"),
        ("plus kolme viisi kahdeksan neljä nolla 1234567", "+358401234567"),
        ("nolla neljäsataa yksi kaksi kolme neljä", "04001234"),
        ("O4O 123 4567", "0401234567"), ("04O l23 4567", "0401234567"), ("0 neljä 0, 555 12 34", "0405551234"),
    ],
)  # fmt: skip
def test_words_are_read_as_digits(said, digits):
    spoken = read_digits(read(said))
    assert "".join(letter for letter in spoken.text if letter not in {SAID, " "}) == digits
    assert spoken.place(0, len(spoken.text)) == (0, len(said))


@pytest.mark.parametrize(
    "text", ["yksi kaksi kolme", "5.6.2023 ja 06.06.2023", "Oh, one more", "nolla virhettä", "08.15, 09.00 och 11.30"]
)
def test_a_few_words_stay_words(text):
    reading = read(text)
    assert read_digits(reading) is reading
