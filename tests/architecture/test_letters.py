"""Every event that is mailed has its letter, whole, and every letter its event."""

import pytest

from tests.architecture.fences import letters
from tests.architecture.house import ROOT, plant

EMAILS = "services/notify/emails"
USE_CASES = "services/notify/use_cases"
KEEPS = "keep_delivery(database, event)\n"
CONTRACT = """
class ContactRequested(Event):
    kind = "ContactRequested"
class PersonInvited(LetterToColleague):
    kind = "PersonInvited"
"""
TABLE = (
    "from shared.contract import LetterToColleague, PersonInvited\nOCCASIONS = {PersonInvited: Occasion.INVITATION}\n"
)


@pytest.fixture
def house(tmp_path):
    return plant(tmp_path, {
        "shared/contract/staff.py": CONTRACT,
        f"{USE_CASES}/take_in_contact_request.py":
            "from shared.contract import ContactRequested\nkind = Occasion.CONTACT_REQUEST\n" + KEEPS,
        f"{USE_CASES}/take_in_letter.py": TABLE + KEEPS,
        f"{USE_CASES}/take_in_person.py": "from shared.contract import ContactRequested\nselect(Delivery)\n",
        **{f"{EMAILS}/{letter}/{part}": "" for letter in ("contact_request", "invitation") for part in letters.PARTS},
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
    plant(house, {f"{USE_CASES}/take_in_letter.py": TABLE.replace("INVITATION", "GREETING") + KEEPS})
    assert letters.events_without_letter(house) == [f"PersonInvited is mailed, and {EMAILS}/greeting is not there"]


def test_a_letter_that_nobody_takes_in_is_seen(house):
    plant(house, {"shared/contract/more.py": 'class CodeAsked(LetterToColleague):\n    kind = "CodeAsked"\n'})
    assert letters.events_without_letter(house) == ["CodeAsked is a letter, and notify has no occasion for it"]
