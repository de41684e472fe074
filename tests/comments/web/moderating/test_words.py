"""The page of the site's word list."""

from shared.sessions import Role
from tests.comments.web.site import shown_text

WORDS = "/comments/words"


def test_an_empty_list_says_what_it_is_for(site):
    assert "Listalla ei ole sanoja" in shown_text(site.moderator().get(WORDS))


def test_a_word_is_added_found_in_a_comment_and_named_on_its_card(site):
    moderator = site.moderator()
    added = moderator.post(WORDS, written="idiootti", language="fi")
    assert added.headers["Location"] == f"{WORDS}?done=added"
    assert "idiootti suomi idioot…" in shown_text(moderator.get(f"{WORDS}?done=added"))
    comment = site.submit(body="Te idiootit siellä!").comment
    assert "Sanalistan sana: idiootti" in shown_text(moderator.get(f"/comments/moderation/{comment}"))


def test_a_word_is_taken_off_by_its_own_button(site):
    moderator = site.moderator()
    moderator.post(WORDS, written="casino", language="sv")
    page = moderator.get(WORDS)
    address = page.text.split(f'action="{WORDS}/')[1].split('"')[0]
    assert moderator.post(f"{WORDS}/{address}").headers["Location"] == f"{WORDS}?done=removed"
    assert "casino" not in moderator.get(WORDS).text


def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(site):
    page = site.moderator().post(WORDS, written="ab*", language="sv")
    assert page.status_code == 422
    assert 'value="ab*"' in page.text
    assert '<option value="sv" selected>' in page.text
    assert 'href="#written"' in page.text


def test_only_moderators_and_admins_see_the_list(site):
    assert site.reader().get(WORDS).status_code == 303
    assert site.moderator("Essi", Role.EDITOR).get(WORDS).status_code == 403
