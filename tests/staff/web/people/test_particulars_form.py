"""The form with a colleague's particulars."""

import pytest

from services.staff.domain.person import WrongFields
from services.staff.web.people.particulars_form import given, in_words, sentence, shown
from shared.web.texts import speaking
from tests.staff.arrange import particulars

KEYS = (
    "name_missing", "one_line", "too_long", "choice", "email_form", "email_taken", "phone_form", "last_admin",
    "password_short", "password_long", "password_wrong", "token_name_missing",
)  # fmt: skip


def test_what_a_form_brought_is_read_as_it_was_typed(app):
    form = {"email": " a@b.fi", "name": "Mari", "title_en": "Expert", "roles": ["admin", "king"]}
    with app.test_request_context(method="POST", data=form):
        found = given()
    assert (found.email, found.title["en"], found.roles) == (" a@b.fi", "Expert", ("admin", "king"))


def test_an_empty_form_is_an_empty_person(app):
    with app.test_request_context(method="POST"):
        assert (given().name, given().roles) == ("", ())


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("key", KEYS)
def test_each_fault_has_a_sentence_in_each_language(app, language, key):
    with app.test_request_context(), speaking(language):
        assert sentence(key).endswith(".")
        assert "{" not in sentence(key)


def test_faults_stand_at_their_fields_in_words(app):
    with app.test_request_context(), speaking("en"):
        assert in_words(WrongFields({"name": "name_missing"})) == {"name": "Write a name."}
        page = shown(particulars(), {"name": "Write a name."})
    assert [key for key, _ in page["choices"]["roles"]] == ["admin", "editor", "moderator", "contact"]
    assert page["errors"] == {"name": "Write a name."}
