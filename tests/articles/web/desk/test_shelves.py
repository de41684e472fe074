"""Collections, groups and recordings are made and changed at the desk."""

import pytest

from services.articles.use_cases.list_shelves import list_shelves
from tests.articles.arrange import MARI, a_person, field_of

FORMS = {
    "collections": {"title_fi": "Aihe"},
    "groups": {"name_fi": "Ryhmä", "join": "form", "coordinator": MARI},
    "recordings": {"title_fi": "Tallenne", "url": "https://example.org", "language": "fi", "day": "2026-10-08"},
}


def sent(editor, path, fields):
    return editor.post(path, data={"csrf": field_of(editor.get(path).text, "csrf")} | fields)


@pytest.mark.parametrize("shelf", FORMS)
def test_a_thing_is_made_listed_and_changed(site, shelf):
    a_person(site.database)
    editor = site.editor()
    assert "Täällä ei ole vielä mitään" in editor.get(f"/desk/{shelf}").text
    assert sent(editor, f"/desk/{shelf}/new", FORMS[shelf]).headers["Location"] == f"/desk/{shelf}?said=saved"
    [made] = getattr(list_shelves(site.database), shelf)
    assert (
        sent(
            editor, f"/desk/{shelf}/{made}", FORMS[shelf] | {"title_sv": "På svenska", "name_sv": "På svenska"}
        ).status_code
        == 303
    )
    assert "På svenska" in editor.get(f"/desk/{shelf}?lang=sv").text


@pytest.mark.parametrize("shelf", FORMS)
def test_an_error_round_keeps_what_was_typed(site, shelf):
    editor = site.editor()
    answer = sent(
        editor, f"/desk/{shelf}/new", {"lead_fi": "Tallessa", "description_fi": "Tallessa", "minutes": "x", "day": "y"}
    )
    assert answer.status_code == 422
    assert 'class="error-summary"' in answer.text
    assert "Tallessa" in answer.text
    assert sent(editor, f"/desk/{shelf}/new", {}).status_code == 422


@pytest.mark.parametrize("path", ["/desk/groups/nothing", "/desk/people", "/desk/collections/nothing"])
def test_what_is_not_there_is_not_found(site, path):
    editor = site.editor()
    assert editor.get(path).status_code == 404
    csrf = field_of(editor.get("/desk/groups/new").text, "csrf")
    a_person(site.database)
    assert editor.post(path, data={"csrf": csrf} | FORMS.get(path.split("/")[2], {})).status_code in {404, 405}
