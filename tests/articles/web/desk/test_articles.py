"""An editor writes, publishes, changes, unpublishes and deletes, all by plain forms."""

import io

import pytest

from services.articles.use_cases.read_article import read_article
from tests.articles.arrange import a_picture, an_article, field_of

NEW = "/desk/articles/new"


@pytest.fixture
def editor(site):
    return site.editor()


def sent(editor, path, **fields):
    csrf = field_of(editor.get(path).text, "csrf")
    whole = {
        "csrf": csrf,
        "title": "Pöydän juttu",
        "body_html": "Eka\n\nToka",
        "language": "fi",
        "wish": "draft",
    } | fields
    return editor.post(path, data=whole, content_type="multipart/form-data")


def written(editor, **fields):
    """A stored article's page at the desk."""
    return sent(editor, NEW, **fields).headers["Location"].split("?")[0]


def test_an_article_is_written_and_published(site, editor):
    answer = sent(editor, NEW, wish="published", picture=(io.BytesIO(a_picture()), "kuva.png"), picture_alt="Kuva")
    assert answer.status_code == 303
    assert "Artikkeli on julkaistu" in editor.get(answer.headers["Location"]).text
    page = site.reader().get("/articles/poydan-juttu").text
    assert "<p>Eka</p>" in page
    assert 'alt="Kuva"' in page


def test_the_list_shows_every_state_and_is_narrowed(site, editor):
    an_article(site.database, title="Julkinen")
    an_article(site.database, title="Kesken", wish=None)
    assert "Luonnos" in editor.get("/desk").text
    assert "Julkinen" not in editor.get("/desk?status=draft&q=kesk").text
    assert "Mikään artikkeli" in editor.get("/desk?q=zzz").text


def test_a_change_is_stored_and_a_stale_one_shows_both_texts(site, editor):
    path = written(editor)
    assert sent(editor, path, version="1", title="Uusi otsikko").status_code == 303
    stale = sent(editor, path, version="1", title="Minun otsikkoni", body_html="Minun tekstini")
    assert stale.status_code == 409
    for text in ("Uusi otsikko", "Eka\n\nToka", "Minun otsikkoni", "Minun tekstini", "Joku muu muutti"):
        assert text in stale.text
    assert field_of(stale.text, "version") == "2"
    assert sent(editor, path, version="2", title="Minun otsikkoni").status_code == 303


@pytest.mark.parametrize(("fields", "words"), [
    ({"title": ""}, "Kirjoita otsikko"), ({"body_html": ""}, "Kirjoita leipäteksti"), ({"language": "de"}, "Valitse kieleksi"),
    ({"wish": "scheduled"}, "Kirjoita aika"), ({"publish_at": "joskus", "wish": "scheduled"}, "Kirjoita päivä ja kellonaika"),
    ({"body_html": "x" * 1_000_000}, "Lyhennä"), ({"contact_person": "nobody"}, "Tällaista henkilöä ei ole"),
    ({"groups": "nothing"}, "Jotakin valituista"), ({"comment_mode": "x"}, "Valitse, miten kommentit"),
    ({"picture": (io.BytesIO(b"MZ\x90"), "ohjelma.png")}, "ei ole kuva"),
    ({"body_html": "<script>x</script>"}, "ei jäänyt mitään"),
])  # fmt: skip
def test_an_error_round_says_what_to_do_and_keeps_the_text(editor, fields, words):
    answer = sent(editor, NEW, **({"lead": "Tallessa oleva ingressi"} | fields))
    assert answer.status_code == 422
    assert words in answer.text
    assert "Tallessa oleva ingressi" in answer.text
    assert fields.get("body_html", "Eka") in answer.text.replace("&lt;", "<").replace("&gt;", ">")


@pytest.mark.parametrize("change", [{"csrf": "wrong"}, {"csrf": ""}, {"title": "\x00"}])
def test_a_forged_form_is_refused_and_the_text_given_back(editor, change):
    answer = sent(editor, NEW, **change)
    assert answer.status_code in {403, 422}
    assert "Eka" in answer.text
    assert "Pöydän juttu" not in editor.get("/desk").text


def test_a_form_from_elsewhere_is_refused(editor):
    assert editor.post(NEW, data={"title": "x"}, headers={"Origin": "https://evil.example"}).status_code == 403


def test_a_file_that_is_too_large_is_refused_before_it_is_read(editor):
    answer = sent(editor, NEW, picture=(io.BytesIO(b"0" * 13 * 1024 * 1024), "a.png"))
    assert answer.status_code == 413
    assert "liian suuri" in answer.text.lower() or "suur" in answer.text


def test_a_draft_is_previewed(editor):
    assert "<h1>Pöydän juttu</h1>" in editor.get(written(editor) + "/preview").text


def test_unpublishing_takes_it_off_the_site_and_a_stale_one_changes_nothing(site, editor):
    path = written(editor, wish="published")
    csrf = field_of(editor.get(path).text, "csrf")
    assert editor.post(f"{path}/unpublish", data={"csrf": csrf, "version": "x"}).status_code == 409
    assert editor.post(f"{path}/unpublish", data={"csrf": csrf, "version": "1"}).status_code == 303
    assert site.reader().get("/articles/poydan-juttu").status_code == 404


def test_deleting_asks_first(site, editor):
    path = written(editor)
    question = editor.get(f"{path}/delete").text
    csrf, version = field_of(question, "csrf"), field_of(question, "version")
    assert editor.post(f"{path}/delete", data={"csrf": csrf, "version": "9"}).status_code == 409
    assert read_article(site.database, path.rsplit("/", 1)[1], public=False).version == 1
    assert editor.post(f"{path}/delete", data={"csrf": csrf, "version": version}).status_code == 303
    assert editor.get(path).status_code == 404
    assert editor.get(f"{path}/preview").status_code == 404
