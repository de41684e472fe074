"""Every event that is mailed has its letter, whole, and every letter its event."""

import pytest

from tests.architecture.fences import letters
from tests.architecture.house import ROOT, plant

EMAILS = "services/notify/emails"
USE_CASES = "services/notify/use_cases"
TAKES_IN = "from shared.contract import ContactRequested\n"


@pytest.fixture
def house(tmp_path):
    return plant(tmp_path, {
        "shared/contract/staff.py": 'class ContactRequested(Event):\n    kind = "ContactRequested"\n',
        f"{USE_CASES}/take_in_contact_request.py": TAKES_IN + "Delivery(about=event.about)\n",
        f"{USE_CASES}/take_in_person.py": TAKES_IN + "select(Delivery)\n",
        **{f"{EMAILS}/contact_request/{part}": "" for part in letters.PARTS},
        f"{EMAILS}/texts/fi.toml": "",
    })  # fmt: skip


def test_every_letter_has_its_three_parts():
    assert letters.incomplete_letters(ROOT) == []


def test_a_letter_without_a_part_or_with_one_too_many_is_seen(house):
    assert letters.incomplete_letters(house) == []
    plant(house, {f"{EMAILS}/contact_request/body.md": "", f"{EMAILS}/digest/subject.txt": ""})
    assert [trespass.split()[0] for trespass in letters.incomplete_letters(house)] == [
        f"{EMAILS}/contact_request",
        f"{EMAILS}/digest",
    ]


def test_every_letter_has_its_event():
    assert letters.letters_without_event(ROOT) == []


def test_a_letter_for_no_event_is_seen(house):
    assert letters.letters_without_event(house) == []
    plant(house, {f"{EMAILS}/person/subject.txt": ""})
    assert letters.letters_without_event(house) == [f"{EMAILS}/person is mailed for no event"]


def test_every_event_that_is_mailed_has_its_letter():
    assert letters.events_without_letter(ROOT) == []


def test_an_event_that_is_mailed_without_a_letter_is_seen(house):
    assert letters.events_without_letter(house) == []
    (house / USE_CASES / "take_in_contact_request.py").rename(house / USE_CASES / "take_in_report.py")
    assert letters.events_without_letter(house) == [f"ContactRequested is mailed, and {EMAILS}/report is not there"]
