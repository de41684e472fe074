"""Contact details in public text are found, and what only looks like them is left in peace."""

import time

import pytest

from shared.contact_details.finding import Kind, find_contact_details

FOUND = [
    ("Soita 040 123 4567 illalla", "040 123 4567", Kind.PHONE),
    ("numeroni on 0 4 0 1 2 3 4 5 6 7", "0 4 0 1 2 3 4 5 6 7", Kind.PHONE),
    ("Ring +46 70 123 45 67!", "+46 70 123 45 67", Kind.PHONE),
    ("puh. +358 44 787 7022.", "+358 44 787 7022", Kind.PHONE),
    ("aino.virta@example.org vastaa", "aino.virta@example.org", Kind.EMAIL),
    ("kirjoita aino.virta(at)example.org", "aino.virta(at)example.org", Kind.EMAIL),
    ("pekka ät gmail piste com", "pekka ät gmail piste com", Kind.EMAIL),
    ("hetu 131052-308T siis", "131052-308T", Kind.IDENTITY_CODE),
    ("tilille FI21 1234 5600 0007 85 kiitos", "FI21 1234 5600 0007 85", Kind.IBAN),
    ("asun Mannerheimintie 5 A 12, 00100 Helsinki", "Mannerheimintie 5 A 12, 00100 Helsinki", Kind.ADDRESS),
]
INNOCENT = [
    "Laki 1301/2014 ja sen 46 §", "15.11.2024 klo 12.30", "hinta 1 234,50 euroa", "Y-tunnus 1234567-8", "vuosina 2019-2023",
    "olen ät kaupassa", "131052-308U", "FI21 1234 5600 0007 86", "ISBN 978-952-00-1234-5", "tulos oli 3-2", "100 000 ihmistä",
]  # fmt: skip


@pytest.mark.parametrize(("text", "detail", "kind"), FOUND)
def test_it_is_found_at_its_place(text: str, detail: str, kind: Kind) -> None:
    found = find_contact_details(text)
    assert [(text[each.start : each.end], each.kind) for each in found] == [(detail, kind)]


@pytest.mark.parametrize("text", INNOCENT)
def test_what_only_looks_alike_is_left_in_peace(text: str) -> None:
    assert find_contact_details(text) == []


def test_every_one_is_found_and_places_count_code_points() -> None:
    text = "🙂 040 1234567 ja 050 7654321 ja a@example.org"
    found = find_contact_details(text)
    assert [text[each.start : each.end] for each in found] == ["040 1234567", "050 7654321", "a@example.org"]


@pytest.mark.parametrize("piece", ["0", "a.", "a@", "1 ", "(at)", "FI21", "+", "a ät ", "123456-"])
def test_hostile_repetition_costs_little(piece: str) -> None:
    text = (piece * 5_000)[:5_000]
    started = time.process_time()
    find_contact_details(text)
    assert time.process_time() - started < 0.25
