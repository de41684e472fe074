"""What all doors of articles use."""

import re

import pytest

from services.articles.domain.faults import NotThere, Wrong
from services.articles.web import found, language_links, sentences, settings, site_url, surroundings
from shared.web.problems import Problem
from shared.web.texts import speak


def test_what_is_not_there_becomes_a_problem():
    with pytest.raises(Problem) as problem, found():
        raise NotThere
    assert problem.value.status == 404


def test_doors_know_their_settings_and_speak_the_pages_language(site):
    with site.app.test_request_context("/search?q=x"):
        speak("sv")
        assert settings() is site.settings
        assert site_url() == "http://localhost"
        assert sentences({"title": Wrong("title_missing")}) == {"title": "Skriv en rubrik."}
        assert [link["current"] for link in language_links({"fi": "/a", "sv": "/b"})] == [False, True]
        assert surroundings()["privacy_url"] == "/privacy"
        assert [link["url"] for link in surroundings()["language_links"]] == [
            f"/search?lang={each}" for each in ("fi", "sv", "en")
        ]


@pytest.mark.parametrize("path", ["/\\evil.example", "//evil.example/x", "/%5Cevil.example"])
def test_the_same_page_in_another_language_lies_on_this_site(site, path):
    page = site.reader().get(path, base_url="http://localhost").text
    for address in re.findall(r'href="([^"]*evil[^"]*)"', page):
        assert re.match(r"/[^/\\]", address), address
