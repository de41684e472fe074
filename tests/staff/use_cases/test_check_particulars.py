"""What is given of a person is checked whole."""

import pytest

from services.staff.domain.person import WrongFields
from services.staff.models import Person
from services.staff.use_cases.check_particulars import checked, lay_into
from tests.staff.arrange import KEY, particulars


def test_all_faults_are_told_together():
    with pytest.raises(WrongFields) as wrong:
        checked(particulars(name="", email="nowhere", phone="call me", roles=("king",)))
    assert wrong.value.faults == {
        "name": "name_missing",
        "email": "email_form",
        "phone": "phone_form",
        "roles": "choice",
    }


@pytest.mark.parametrize(
    "email", ["", " ", "a@b\r\nBcc: x@y.fi", "a" * 300 + "@example.org", "a@b@c", "mari@exa\u2028mple.org"]
)
def test_an_address_that_cannot_be_one_is_refused(email):
    with pytest.raises(WrongFields) as wrong:
        checked(particulars(email=email))
    assert wrong.value.faults == {"email": "email_form"}


def test_an_address_is_sealed_anew_only_when_it_changes():
    person = Person()
    lay_into(person, particulars(), KEY)
    sealed = person.sealed_address
    lay_into(person, particulars(name="Mari Korpi"), KEY)
    assert person.sealed_address == sealed
    lay_into(person, particulars(email="korpi@example.org"), KEY)
    assert person.sealed_address != sealed
    assert person.email_folded == "korpi@example.org"
