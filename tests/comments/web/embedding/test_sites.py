"""The admins' page of other sites."""

import pytest

from services.comments.use_cases.find_outside import Asked
from services.comments.use_cases.list_sites import list_sites
from services.comments.use_cases.submit_comment import Submission
from services.comments.use_cases.submit_outside import submit_outside
from shared.sessions import Role
from tests.comments.web.site import shown_text

SITES, BLOG = "/comments/sites", "https://blog.example"


@pytest.fixture
def admin(site):
    return site.moderator("Aila Admin", Role.ADMIN)


def write(site, address):
    submission = Submission(thread="", body="Hyvä juttu.", network="192.0.2.0/24")
    submit_outside(site.database, Asked(address), submission, site.settings.intake, site.now())


def test_an_empty_list_says_what_it_is_for_and_shows_the_tags(admin):
    page = admin.get(SITES)
    assert "Muita sivustoja ei ole" in shown_text(page)
    assert "&lt;div data-vastine&gt;" in page.text
    assert "http://localhost/comments/embed.js" in page.text


def test_a_site_is_added_listed_and_removed(site, admin):
    added = admin.post(SITES, origin=f"{BLOG}/", name="Blogi", language="sv", mode="post")
    assert added.headers["Location"] == f"{SITES}?done=added"
    said = shown_text(admin.get(added.headers["Location"]))
    assert "Sivusto on lisätty" in said
    assert f"Blogi {BLOG}" in said
    (known,) = list_sites(site.database)
    assert (known.origin, known.language, known.mode) == (BLOG, "sv", "post")
    assert admin.post(f"{SITES}/remove", origin=BLOG).headers["Location"] == f"{SITES}?done=removed"
    assert list_sites(site.database) == ()
    assert admin.post(f"{SITES}/remove", origin=BLOG).status_code == 303


def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(admin):
    page = admin.post(SITES, origin="blog.example/x", name="Blogi", language="sv", mode="pre")
    assert page.status_code == 422
    assert 'href="#origin"' in page.text
    assert 'value="blog.example/x"' in page.text
    assert '<option value="sv" selected>' in page.text


def test_a_page_moves_and_gets_a_title(site, admin):
    admin.post(SITES, origin=BLOG, language="fi", mode="pre")
    write(site, f"{BLOG}/old")
    refused = admin.post(f"{SITES}/move", old=f"{BLOG}/nobody", new=f"{BLOG}/new")
    assert refused.status_code == 422
    assert 'href="#old"' in refused.text
    assert (
        admin.post(f"{SITES}/move", old=f"{BLOG}/old", new=f"{BLOG}/new").headers["Location"] == f"{SITES}?done=moved"
    )
    assert admin.post(f"{SITES}/rename", address=f"{BLOG}/new", title=" ").status_code == 422
    renamed = admin.post(f"{SITES}/rename", address=f"{BLOG}/old", title="Satama herää")
    assert renamed.headers["Location"] == f"{SITES}?done=renamed"
    assert "Satama herää" in shown_text(admin.get("/comments/moderation"))


def test_only_admins_see_the_page_and_the_way_to_it(site, admin):
    assert site.reader().get(SITES).status_code == 303
    assert site.moderator().get(SITES).status_code == 403
    assert f'href="{SITES}"' in admin.get("/comments/moderation").text
    assert f'href="{SITES}"' not in site.moderator().get("/comments/moderation").text
