"""What is sealed is opened here, and the letter finds its address and its language."""

from dataclasses import replace

import pytest

from services.notify.composing import NoAddress, compose
from services.notify.domain.routing import Why
from services.notify.use_cases.claim_delivery import Absent, Recipient
from services.notify.use_cases.take_in_letter import take_in_letter
from services.notify.use_cases.take_in_person import take_in_person
from shared.contact_details.sealing import NotSealedForUs
from tests.notify.builders import (
    LINK,
    NOON,
    PRIVATE_KEY,
    REQUEST,
    TODAY,
    a_claim,
    a_delivery,
    a_letter,
    a_person,
    settings_of,
)
from tests.notify.emails.test_letters import text_of

ANNA = "01kapers0nanna000000000000"


@pytest.fixture
def settings(tmp_path):
    return settings_of(tmp_path, "redis://localhost:1", VASTINE_SITE_NAME="Testisäätiö")


def test_a_letter_to_a_colleague_goes_to_the_sealed_address(settings, database):
    claim = a_claim(database, take_in_letter(database, a_letter(email="uusi@saatio.example"), NOON))
    address, letter = compose(settings, claim, NOON)
    assert address == "uusi@saatio.example"
    assert LINK in text_of(letter)


def test_a_language_that_we_do_not_write_gives_way_to_the_houses_own(settings, database):
    claim = a_claim(database, take_in_letter(database, a_letter(), NOON))
    assert "Hei Mari" in text_of(compose(settings, replace(claim, language="xx"), NOON)[1])
    assert "Hej Mari" in text_of(compose(settings, replace(claim, language="sv"), NOON)[1])


@pytest.mark.parametrize("address", ["", "nobody", "a@b.example\r\nBcc: c@d.example"])
def test_an_address_that_is_none_is_refused(settings, database, address):
    claim = a_claim(database, take_in_letter(database, a_letter(email=address), NOON))
    with pytest.raises(NoAddress):
        compose(settings, claim, NOON)


def test_what_is_sealed_to_somebody_else_does_not_open(settings, database):
    claim = a_claim(database, a_delivery(database))
    with pytest.raises(NotSealedForUs):
        compose(settings, replace(claim, sealed="bm90IHNlYWxlZA=="), NOON)


def test_a_stand_in_reads_for_whom_and_until_when(settings, database):
    away = {"away_from": TODAY.isoformat(), "away_until": "2026-12-14", "stand_in": ANNA}
    take_in_person(database, a_person(row_version=2, **away), PRIVATE_KEY, NOON)
    take_in_person(database, a_person("anna@saatio.example", about=ANNA, name="Anna"), PRIVATE_KEY, NOON)
    claim = a_claim(database, a_delivery(database, about=REQUEST))
    assert claim.recipient
    assert (claim.recipient.why, claim.recipient.stands_in_for) == (
        Why.STAND_IN,
        Absent("Mari Bergman", TODAY.replace(month=12, day=14)),
    )
    address, letter = compose(settings, claim, NOON)
    assert address == "anna@saatio.example"
    assert "koska Mari Bergman on poissa 14. joulukuuta 2026 asti" in " ".join(text_of(letter).split())


def test_a_leave_without_an_end_is_told_without_one(settings, database):
    claim = replace(
        a_claim(database, a_delivery(database)),
        recipient=Recipient(Why.STAND_IN, a_person().sealed_address, ("en",), Absent("Mari", None)),
    )
    assert "because Mari is on leave and you stand in" in " ".join(text_of(compose(settings, claim, NOON)[1]).split())
